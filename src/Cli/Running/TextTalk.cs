using CallQa.Runs;
using CallQa.Runs.Progress;

namespace CallQa.Cli.Running;

/// <summary>Sentences, with a bar of progress on a terminal.</summary>
internal sealed class TextTalk : IRunTalk
{
    public Task<RunOutcome> ShowAsync(Func<IRunProgress, Task<RunOutcome>> work, TimeProvider clock) => RunScreen.ShowAsync(work, clock);

    public void Say(string sentence) => Console.Error.WriteLine($"callqa: {sentence}");

    public void End(RunReceipt receipt, string? path)
    {
        if (receipt.Error is { } error)
            Say(error);
        if (RunWords.Of(receipt, path) is { } summary)
            Say(summary);
    }
}

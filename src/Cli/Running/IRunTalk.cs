using CallQa.Runs;
using CallQa.Runs.Progress;

namespace CallQa.Cli.Running;

/// <summary>What a run says on standard error, from its beginning to its end.</summary>
internal interface IRunTalk
{
    /// <summary>Runs <paramref name="work"/> and shows how it goes on.</summary>
    Task<RunOutcome> ShowAsync(Func<IRunProgress, Task<RunOutcome>> work, TimeProvider clock);

    /// <summary>Says something that a person should know.</summary>
    void Say(string sentence);

    /// <summary>Says how it ended; the last word.</summary>
    /// <param name="receipt">What there is to say.</param>
    /// <param name="path">Where it was written; null for nowhere.</param>
    void End(RunReceipt receipt, string? path);
}

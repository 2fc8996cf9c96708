using CallQa.Dataset;
using CallQa.Runs.Progress;

namespace CallQa.Cli.Running;

/// <summary>Progress as plain lines, one every ten seconds, for files and pipes.</summary>
internal sealed class RunLines(TextWriter output, TimeProvider clock) : IRunProgress
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private long _last = clock.GetTimestamp();

    public void Started(RunStart start)
    {
        foreach (string line in RunWords.Of(start))
            output.WriteLine($"callqa: {line}");
    }

    public void Advanced(RunProgress progress)
    {
        if (clock.GetElapsedTime(_last) < Every)
            return;
        _last = clock.GetTimestamp();
        output.WriteLine($"callqa: {RunWords.Of(progress)}");
    }

    public void Quarantined(QuarantinedInput input) => output.WriteLine($"callqa: quarantined: {RunWords.Of(input)}");

    public void Publishing(int calls)
    {
    }
}

using CallQa.Dataset;
using CallQa.Runs.Progress;
using Spectre.Console;

namespace CallQa.Cli.Running;

/// <summary>Progress as a bar on a terminal; lines that matter scroll above it.</summary>
internal sealed class RunBar(IAnsiConsole console, ProgressTask task) : IRunProgress
{
    public void Started(RunStart start)
    {
        foreach (string line in RunWords.Of(start))
            Say(line);
        task.MaxValue = Math.Max(1, start.ToRead + start.ToScoreAgain);
    }

    public void Advanced(RunProgress progress)
    {
        task.Value = progress.Done;
        task.Description = Markup.Escape(RunWords.Of(progress));
    }

    public void Quarantined(QuarantinedInput input) => Say($"quarantined: {RunWords.Of(input)}");

    public void Publishing(int calls) => task.Value = task.MaxValue;

    // Paths come from outside: no control character may reach the terminal, no bracket be taken for markup.
    private void Say(string line) => console.WriteLine($"callqa: {Reports.Formats.CellText.Plain(line)}");
}

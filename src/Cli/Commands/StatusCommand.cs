using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Dataset;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa status</c>: what the dataset holds and what could not be processed.</summary>
internal static class StatusCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        var command = new Command("status", "Calls, last run, and the inputs in quarantine with their reasons.") { dataset, format };
        command.SetAction(parsed =>
        {
            Print(parsed.GetValue(dataset)!, ReadingOptions.FormatOf(parsed.GetValue(format)!));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(string folder, OutputFormat format)
    {
        DatasetStatus status = DatasetStatus.Of(folder)
            ?? throw ReadingOptions.NoDataset(folder);
        TextWriter talk = format is OutputFormat.Table or OutputFormat.Markdown ? Console.Out : Console.Error;
        talk.WriteLine(FormattableString.Invariant($"{Counted.Of(status.Calls, "call")} on {Counted.Of(status.Days, "day")}; {status.Staged} finished and not yet published; {Counted.Of(status.Quarantine.Count, "input")} in quarantine."));
        if (status.Holder is { } holder)
            talk.WriteLine($"Being written to by {holder}.");
        foreach (string day in status.Damaged)
            talk.WriteLine($"Put aside because damaged: damaged/{day}; run its recordings again, then remove that folder.");
        if (status.LastRun is { } run)
        {
            string end = run.Cancelled ? "cancelled; the same command goes on" : "complete";
            talk.WriteLine(FormattableString.Invariant($"Last run {run.Id}, {run.FinishedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, {end}: {Counted.Of(run.CallsDone, "call")} done, pack {run.PackVersion}, profile {run.Profile}."));
        }

        if (status.Quarantine.Count == 0 && format == OutputFormat.Table)
            return;
        ResultColumn[] columns = [new("path"), new("stage"), new("error"), new("attempts", true), new("found")];
        ResultPrinter.Print(
            new("", columns, status.Quarantine.Select(q => (IReadOnlyList<object?>)[q.Path, q.Stage, q.Error, q.Attempts, q.Found])), format, Console.Out);
    }
}

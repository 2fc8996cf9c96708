using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa status</c>: what the dataset holds, what waits to be read, and what could not be processed.</summary>
internal static class StatusCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("FOLDER") { Description = "Folders or files, as for 'callqa run': says how many of their calls are done, and how many wait.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "FOLDER"));
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        var flags = new SettingsFlags("pack", "profile", "language", "model", "agent-channel");
        var command = new Command("status", "Calls, last run, what waits, and the inputs in quarantine with their reasons.") { paths, dataset, format };
        flags.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                string folder = parsed.GetValue(dataset)!;
                OutputFormat shown = ReadingOptions.FormatOf(parsed.GetValue(format)!);
                TextWriter talk = shown is OutputFormat.Table or OutputFormat.Markdown ? Console.Out : Console.Error;
                DatasetStatus status = DatasetStatus.Of(folder) ?? throw ReadingOptions.NoDataset(folder);
                Say(status, talk);
                ImmutableArray<string> from = [.. parsed.GetValue(paths)!];
                if (!from.IsEmpty)
                    talk.WriteLine(RunWords.Standing(DatasetRun.Compare(folder, from, SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder), cancellation)));
                Print(status, shown);
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static void Say(DatasetStatus status, TextWriter talk)
    {
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
    }

    private static void Print(DatasetStatus status, OutputFormat format)
    {
        if (status.Quarantine.Count == 0 && format == OutputFormat.Table)
            return;
        ResultColumn[] columns = [new("path"), new("stage"), new("error"), new("attempts", true), new("found")];
        ResultPrinter.PrintFiles(
            new("", columns, status.Quarantine.Select(q => (IReadOnlyList<object?>)[q.Path, q.Stage, q.Error, q.Attempts, q.Found])), format, Console.Out);
    }
}

using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Reports.Formats;
using CallQa.Runs.Backtesting;
using CallQa.Scoring.Evaluating;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa backtest</c>: what a pack under work does on all history.</summary>
internal static class BacktestCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        var show = new Option<string?>("--show") { Description = "Print one table alone. Other forms than table and markdown hold one: standards, unless this names another.", HelpName = "TABLE" };
        show.OneOf([.. BacktestTables.All.Select(t => t.Name)]);
        var flags = new SettingsFlags("workers", "pack", "profile");
        var command = new Command("backtest", "Score all that the dataset holds by a pack under work, drafts too, and show how often each standard fires, where, and which are dead or say nothing new; nothing is written.")
        {
            dataset, show, format,
        };
        flags.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string folder = parsed.GetValue(dataset)!;
            ReadingOptions.RequireDataset(folder);
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder);
            return Task.FromResult(Show(Run(folder, settings, cancellation), parsed.GetValue(show), ReadingOptions.FormatOf(parsed.GetValue(format)!)));
        });
        return command;
    }

    private static BacktestResult Run(string folder, CallQaSettings settings, CancellationToken cancellation)
    {
        using RunParts parts = RunParts.WithDrafts(settings, Installation.Find());
        DatasetReader reader = DatasetReader.Open(folder) ?? throw ReadingOptions.NoDataset(folder);
        using var progress = new CountedProgress(Console.Error, "scoring the calls", checked((int)reader.Manifest.Of(Table.Calls).Sum(f => f.Rows)));
        return Backtest.Run(reader, parts.Stages, new PhraseCensus(parts.Pack, parts.Profile), settings.Workers, progress.Step, cancellation);
    }

    private static int Show(BacktestResult result, string? only, OutputFormat format)
    {
        foreach ((CallId call, string fault) in result.Failed)
            Console.Error.WriteLine($"callqa: call '{CellText.Plain(call.Value)}': {fault}");
        NamedTables.Print(result, BacktestTables.All, "standards", only, format);
        Console.Error.WriteLine($"callqa: {Said(result)}");
        return result.Failed.Count == 0 ? ExitCode.Done : ExitCode.SomeQuarantined;
    }

    private static string Said(BacktestResult result)
    {
        int unheard = result.Phrases.Unheard.Count();
        return $"{Counted.Of(result.Calls, "call")}, {Counted.Of(result.Standards.Count, "standard")}: {With(FireRemark.Dead)} dead, {With(FireRemark.NeverFires)} never fire, {With(FireRemark.AlmostAlways)} fire almost always, {result.Subsumed().Count()} say little new; {unheard} of {Counted.Of(result.Phrases.Count, "phrase")} are never said (--show phrases). Nothing was written.";

        int With(FireRemark remark) => result.Standards.Count(s => s.Remark == remark);
    }
}

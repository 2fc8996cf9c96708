using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Reports.Formats;
using CallQa.Runs.Rescoring;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa rescore</c>: all history under another pack, looked at before it counts.</summary>
internal static class RescoreCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        var diff = new Option<bool>("--diff") { Description = "Print what changes, per standard and agent, with samples; done also where neither this nor --commit stands." };
        var commit = new Option<bool>("--commit") { Description = "Store the new scores, as 'callqa score' does; with --diff, after printing what changes." };
        var show = new Option<string?>("--show") { Description = "Print one table alone. Other forms than table and markdown hold one: standards, unless this names another.", HelpName = "TABLE" };
        show.OneOf([.. RescoreTables.All.Select(t => t.Name)]);
        Option<int> samples = ReadingOptions.Number("--samples", "How many changed verdicts and removed hits of each standard to show.", 3);
        var flags = new SettingsFlags("workers", "pack", "profile");
        var command = new Command("rescore", "Score all that the dataset holds by another pack or profile and show what would change; nothing is written without --commit.")
        {
            dataset, diff, commit, samples, show, format,
        };
        flags.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string folder = parsed.GetValue(dataset)!;
            ReadingOptions.RequireDataset(folder);
            bool store = parsed.GetValue(commit);
            int code = ExitCode.Done;
            if (parsed.GetValue(diff) || !store)
                code = Show(Compare(folder, Load(), parsed.GetValue(samples), cancellation), parsed.GetValue(show), ReadingOptions.FormatOf(parsed.GetValue(format)!), store);
            return store ? ReportedRun.DoAsync(new(command.Name, folder, [], Load, default), cancellation) : Task.FromResult(code);

            CallQaSettings Load() => SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder);
        });
        return command;
    }

    private static RescoreDiff Compare(string folder, CallQaSettings settings, int samples, CancellationToken cancellation)
    {
        using RunParts parts = RunParts.Make(settings, Installation.Find());
        DatasetReader reader = DatasetReader.Open(folder) ?? throw ReadingOptions.NoDataset(folder);
        using var progress = new CountedProgress(Console.Error, "scoring the calls again", checked((int)reader.Manifest.Of(Table.Calls).Sum(f => f.Rows)));
        return Rescore.Compare(reader, parts.Stages, settings.Workers, samples, progress.Step, cancellation);
    }

    private static int Show(RescoreDiff diff, string? only, OutputFormat format, bool store)
    {
        foreach ((CallId call, string fault) in diff.Failed)
            Console.Error.WriteLine($"callqa: call '{CellText.Plain(call.Value)}': {fault}");
        NamedTables.Print(diff, RescoreTables.All, "standards", only, format);
        Console.Error.WriteLine($"callqa: {Said(diff, store)}");
        return diff.Failed.Count == 0 ? ExitCode.Done : ExitCode.SomeQuarantined;
    }

    private static string Said(RescoreDiff diff, bool store)
    {
        if (diff.Again == 0 && diff.Failed.Count == 0)
            return $"{Counted.Of(diff.Calls, "call")}, all scored by these standards already: there is nothing to store.";
        int flipped = diff.Standards.Sum(s => s.Flipped), removed = diff.Standards.Sum(s => s.HitsRemoved), added = diff.Standards.Sum(s => s.HitsAdded);
        return $"{Counted.Of(diff.Calls, "call")}, {diff.Again} scored again{(diff.Failed.Count > 0 ? $", {diff.Failed.Count} failed" : "")}: {Counted.Of(flipped, "verdict changes", "verdicts change")}, {Counted.Of(removed, "hit")} removed, {added} added.{(store ? "" : " Nothing was written; --commit stores it.")}";
    }
}

using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Runs.Labels;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa labels import</c>: many verdicts from a file, all or none.</summary>
internal static class LabelsImportCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset();
        var file = new Argument<string>("file") { Description = "A table with a heading (CSV with commas or semicolons, or tabs), or, with the ending .jsonl, a JSON object a line. Columns: call_id, standard_id, verdict; where known rater, reason, origin, sampling_weight, labelled_at." };
        var rater = new Option<string>("--rater") { Description = "Who judged, for rows that do not say.", HelpName = "NAME" };
        var flags = new SettingsFlags();
        var command = new Command("import", "Store verdicts from a file; where one line is faulty, none is stored and all faults are told.") { file, rater, dataset };
        flags.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            string folder = parsed.GetValue(dataset)!, path = parsed.GetValue(file)!;
            var faults = new List<(int Line, string Fault)>();
            List<(int Line, LabelDraft Draft)> drafts = LabelSheet.Read(
                Content(path), path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase), parsed.GetValue(rater) ?? "", faults, out int open);
            int added = await LabelWriting.AddAsync(
                folder,
                SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder),
                [.. drafts.Select(d => (Place(path, d.Line), d.Draft))],
                faults.Select(f => Place(path, f.Line) + f.Fault));
            Console.WriteLine($"{Counted.Of(added, "label")} stored.");
            if (drafts.Count > added)
                Console.Error.WriteLine($"callqa: {Counted.Of(drafts.Count - added, "label")} stored before, and left as {(drafts.Count - added == 1 ? "it is" : "they are")}.");
            if (open > 0)
                Console.Error.WriteLine($"callqa: {Counted.Of(open, "row")} without a verdict left out.");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Place(string path, int line) => FormattableString.Invariant($"{path}:{line}: ");

    private static string Content(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"{path}: {e.Message}");
        }
    }
}

using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Ingest.Models;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa ingest</c>: recordings into ready transcripts; with <c>--dry-run</c>, what is understood of each file, without listening.</summary>
internal static class IngestCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("FOLDER") { Description = "Folders or files: recordings, ready transcripts.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The folder for the transcripts; made where there is none.", HelpName = "DIR" };
        var again = new Option<bool>("--again") { Description = "Write anew what is there already." };
        var dry = new Option<bool>("--dry-run") { Description = "Only look: what would be taken from the folder, and what is understood of each file." };
        var explain = new Option<bool>("--explain") { Description = "With --dry-run: for the first files, each fact with where it was found." };
        Option<int> first = ReadingOptions.Number("--first", "With --explain: how many files.", 10);
        Option<string> format = ReadingOptions.Format();
        paths.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "FOLDER"));
        output.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "--out"));
        var flags = new SettingsFlags("workers", "memory", "profile", "language", "model", "agent-channel");
        var command = new Command("ingest", "Write calls down as ready transcripts, personal data replaced; nothing is scored.") { paths, output, again, dry, explain, first, format };
        flags.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory));
            string[] from = parsed.GetValue(paths)!;
            return (parsed.GetValue(output), parsed.GetValue(dry)) switch
            {
                (null, true) => LookAsync(from, settings, parsed.GetValue(explain) ? parsed.GetValue(first) : 0, ReadingOptions.FormatOf(parsed.GetValue(format)!), cancellation),
                ({ } folder, false) => WrittenTranscripts.DoAsync(new([.. from], folder, settings.Memory.Workers, parsed.GetValue(again)) { Legs = settings.Legs }, settings, cancellation),
                _ => throw new CommandFailure(ExitCode.Usage, "'ingest' takes either --out FOLDER, for the transcripts, or --dry-run, to look only."),
            };
        });
        return command;
    }

    private static async Task<int> LookAsync(string[] paths, CallQaSettings settings, int first, OutputFormat format, CancellationToken cancellation)
    {
        InputScan scan = Scan(paths, settings.Legs);
        var seen = new List<InputExplanation>();
        using (Ingester ingester = Open(settings))
            foreach (CallInput input in scan.Inputs)
                seen.Add(await ingester.ExplainAsync(input, cancellation));
        Print(scan, seen, first, format);
        return scan.Refused.Length > 0 || seen.Exists(s => s.Problem is not null) ? ExitCode.SomeQuarantined : ExitCode.Done;
    }

    private static InputScan Scan(string[] paths, LegEndings legs)
    {
        try
        {
            return Inputs.Scan(paths, legs);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new CommandFailure(ExitCode.Usage, error.Message);
        }
    }

    // Nothing is listened to, so no model is looked for.
    private static Ingester Open(CallQaSettings settings) => Ingester.Open(RunParts.IngestSettingsOf(settings, name => new ResolvedModel(name, "", "")));

    private static void Print(InputScan scan, List<InputExplanation> seen, int first, OutputFormat format)
    {
        foreach (string note in scan.Notes)
            Console.Error.WriteLine($"callqa: {CellText.Visible(note)}");
        string[] kinds = [.. seen.Where(s => s.Problem is null).CountBy(s => s.What, StringComparer.Ordinal).OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Value} {k.Key}")];
        Console.Error.WriteLine(
            $"callqa: {Counted.Of(scan.Inputs.Length + scan.Refused.Length, "call")} found: {seen.Count(s => s.Problem is null)} can be taken{(kinds.Length > 0 ? $" ({string.Join(", ", kinds)})" : "")}, {seen.Count(s => s.Problem is not null) + scan.Refused.Length} would be put aside.");
        ResultColumn[] columns = [new("path"), new("what"), new("fact"), new("value"), new("from")];
        IEnumerable<IReadOnlyList<object?>> rows = first > 0 ? seen.Take(first).SelectMany(Explained) : [];
        IEnumerable<IReadOnlyList<object?>> aside = (first > 0 ? seen.Skip(first) : seen).Where(s => s.Problem is not null).Select(s => Problem(s.Path, s.What, s.Problem!.Found));
        ResultPrinter.PrintFiles(new("", columns, [.. rows, .. aside, .. scan.Refused.Select(r => Problem(r.Path, "", r.Found))]), format, Console.Out);
    }

    private static IEnumerable<IReadOnlyList<object?>> Explained(InputExplanation input)
    {
        if (input.Problem is { } problem)
            yield return Problem(input.Path, input.What, problem.Found);
        else if (input.Facts.IsEmpty)
            yield return [input.Path, input.What, "", "", "the transcript itself"];
        foreach (FoundFact fact in input.Facts)
            yield return [input.Path, input.What, fact.Name, fact.Value, fact.From];
        foreach (string note in input.Notes)
            yield return [input.Path, input.What, "note", note, ""];
    }

    private static IReadOnlyList<object?> Problem(string path, string what, string found) => [path, what, "put aside", found, ""];
}

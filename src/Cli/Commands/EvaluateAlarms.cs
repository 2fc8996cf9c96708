using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports.Formats;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>
/// <c>callqa evaluate --alarms</c>: how often forbidden standards are found not met where nothing is amiss: in ordinary calls
/// (<c>.txt</c>, lines as in examples), and in single utterances, for which a standard's <c>applies-when</c> is not asked: those
/// without an act (<c>.tsv</c> as under <c>training/</c>), or each line of a text of anybody's (<c>--lines</c>).
/// </summary>
internal static class EvaluateAlarms
{
    private const string Heading = "id\tspeaker\tacts\tstyle\tsplit_group\ttext";

    /// <summary>The option that chooses it.</summary>
    public static Option<string[]> Option() => new("--alarms")
    {
        Description = "Ordinary calls (ru/*.txt) and utterances (ru.tsv as under training, those of no act): count the false alarms of forbidden standards.",
        HelpName = "FILE|DIR",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The option that takes files for plain lines.</summary>
    public static Option<bool> Lines() => new("--lines")
    {
        Description = "The files of --alarms hold one utterance of an agent a line and nothing else; each is named for its language (en.txt, en-chat.txt).",
    };

    /// <summary>Judges and prints one row a forbidden standard and file or folder; with <paramref name="list"/> one row an alarm.</summary>
    /// <exception cref="CommandFailure">A file is missing or broken.</exception>
    public static int Run(string[] paths, Pack pack, Profile profile, string[] only, bool lines, bool useActs, bool list, OutputFormat format)
    {
        Standard[] forbidden = [.. pack.Standards.Where(s => s.Polarity == Polarity.Forbidden && (only.Length == 0 || only.Contains(s.Id.Value, StringComparer.Ordinal)))];
        using var acts = CachedActs.Open(useActs && forbidden.Any(ExampleRunner.NeedsActs));
        var calls = Scorer.Create(pack with { Standards = [.. forbidden] }, profile, acts.Thresholds);
        var single = Scorer.Create(pack with { Standards = [.. forbidden.Select(s => s with { AppliesWhen = null })] }, profile, acts.Thresholds);
        var alarms = new List<(string Source, Finding Finding, string Text)>();
        var utterances = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach ((string source, RedactedTranscript call, bool whole) in paths.SelectMany(path => lines ? Single(path) : Calls(path)))
        {
            utterances[source] = utterances.GetValueOrDefault(source) + call.Utterances.Count(u => u.Speaker == Speaker.Agent);
            CallActs heard = acts.Classify?.Invoke(call) ?? CallActs.None(call.Utterances.Length);
            foreach (Finding finding in (whole ? calls : single).Score(call, heard).Findings.Where(f => f.Verdict == Verdict.NotMet))
                alarms.Add((source, finding, Text(finding, call)));
        }

        // Lines are read once; the cache would grow by all of them.
        if (!lines)
            acts.Save();
        ResultPrinter.Print(list ? Listed(alarms) : Counted(forbidden, utterances, alarms), format, Console.Out);
        return ExitCode.Done;
    }

    private static IEnumerable<(string Source, RedactedTranscript Call, bool Whole)> Calls(string path)
    {
        if (Directory.Exists(path))
            return CallFiles(path).Select(file => (path, Written(File.ReadAllText(file), file, file), true));
        if (path.EndsWith(".txt", StringComparison.Ordinal) && File.Exists(path))
            return [(path, Written(File.ReadAllText(path), path, path), true)];
        return TabFile.Rows(path, Heading).Where(row => row.Cells[1] is "agent" && row.Cells[2] is "none")
            .Select(row => (path, Written($"A: {row.Cells[5]}", path, FormattableString.Invariant($"{path}:{row.Number}")), false));
    }

    private static string[] CallFiles(string folder) => Directory.GetFiles(folder, "*.txt") is { Length: > 0 } files
        ? [.. files.Order(StringComparer.Ordinal)]
        : throw new CommandFailure(ExitCode.Usage, $"{folder}: there are no calls (*.txt) in this folder; name the folders of one language each, such as quiet/ru.");

    // Brackets are marks in examples.
    private static IEnumerable<(string Source, RedactedTranscript Call, bool Whole)> Single(string path) =>
        TabFile.Lines(path).Select((line, i) => (Text: line.Trim().Replace('[', '(').Replace(']', ')'), Number: i + 1)).Where(line => line.Text.Length > 0)
            .Select(line => (path, Written($"A: {line.Text}", path, FormattableString.Invariant($"{path}:{line.Number}")), false));

    private static RedactedTranscript Written(string text, string path, string place)
    {
        (RedactedTranscript? call, var problems) = WrittenCall.Read(text, LanguageFile.Of(path), Path.GetFileNameWithoutExtension(path), place);
        return call ?? throw new CommandFailure(ExitCode.Usage, problems[0].ToString());
    }

    private static string Text(Finding finding, RedactedTranscript call) =>
        finding.Evidence.FirstOrDefault(e => e.Kind == EvidenceKind.Hit) is { Utterance: >= 0 } hit ? call.Utterances[hit.Utterance].Text : "";

    private static ResultTable Counted(Standard[] forbidden, SortedDictionary<string, int> utterances, List<(string Source, Finding Finding, string Text)> alarms) => new(
        "False alarms of forbidden standards.",
        [new("standard"), new("source"), new("utterances", true), new("alarms", true), new("per_1000", true)],
        [
            .. forbidden.SelectMany(s => utterances.Select(u => (s.Id, Source: u.Key, Utterances: u.Value, Alarms: alarms.Count(a => a.Finding.Standard == s.Id && string.Equals(a.Source, u.Key, StringComparison.Ordinal)))))
                .Select(r => (IReadOnlyList<object?>)[r.Id.Value, r.Source, r.Utterances, r.Alarms, r.Utterances == 0 ? null : Math.Round(1000.0 * r.Alarms / r.Utterances, 2, MidpointRounding.AwayFromZero)]),
        ]);

    private static ResultTable Listed(List<(string Source, Finding Finding, string Text)> alarms) => new(
        "False alarms of forbidden standards.",
        [new("standard"), new("source"), new("by"), new("text")],
        [
            .. alarms.OrderBy(a => a.Finding.Standard).ThenBy(a => a.Source, StringComparer.Ordinal).Select(a => (IReadOnlyList<object?>)
                [a.Finding.Standard.Value, a.Source, string.Join(" / ", a.Finding.Evidence.Where(e => e.Kind == EvidenceKind.Hit).Select(e => $"{e.Signal}: {e.Quote}")), a.Text]),
        ]);
}

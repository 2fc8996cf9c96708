using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports.Formats;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>
/// <c>callqa evaluate --sentences</c>: single sentences of an agent that trip naive patterns, each with the verdict of one standard
/// that is right or one that would be wrong (<c>!met</c>).
/// </summary>
internal static class EvaluateSentences
{
    private const string Heading = "standard\tverdict\tcontext\ttext";

    /// <summary>The option that chooses it.</summary>
    public static Option<string[]> Option() => new("--sentences")
    {
        Description = "Files ru.tsv, sv.tsv, en.tsv of an agent's sentences (standard, verdict or !verdict, context, text; tabs): list those that are judged wrongly.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Judges and prints; exit 4 where any is wrong.</summary>
    /// <exception cref="CommandFailure">A file is missing or broken.</exception>
    public static int Run(string[] files, Pack pack, Profile profile, string[] only, OutputFormat format)
    {
        using var acts = CachedActs.Open(pack.Standards.Any(ExampleRunner.NeedsActs));
        var scorer = Scorer.Create(pack, profile, acts.Thresholds);
        var wrong = new List<IReadOnlyList<object?>>();
        int read = 0;
        foreach (string file in files)
        {
            Language language = LanguageFile.Of(file);
            foreach ((int number, string[] cells) in TabFile.Rows(file, Heading))
            {
                if (only.Length > 0 && !only.Contains(cells[0], StringComparer.Ordinal))
                    continue;
                string place = FormattableString.Invariant($"{file}:{number}");
                Finding found = Judge(scorer, acts, cells, language, place);
                read++;
                if (!IsRight(cells[1], found.Verdict, place))
                    wrong.Add([cells[0], place, cells[1], found.Verdict.Code(), Quote(found), cells[3]]);
            }
        }

        acts.Save();
        ResultPrinter.Print(
            new("Sentences that are judged wrongly.", [new("standard"), new("place"), new("right"), new("found"), new("by"), new("text")], wrong), format, Console.Out);
        Console.Error.WriteLine($"callqa: {read} sentences, {read - wrong.Count} judged as they should be.");
        return wrong.Count == 0 ? ExitCode.Done : ExitCode.GateFailed;
    }

    private static Finding Judge(Scorer scorer, CachedActs acts, string[] cells, Language language, string place)
    {
        string lines = cells[2].Length == 0 ? $"A: {cells[3]}" : $"{cells[2]}\nA: {cells[3]}";
        RedactedTranscript call = WrittenCall.Read(lines, language, "sentence", place).Call
            ?? throw new CommandFailure(ExitCode.Usage, $"{place}: the context is '{cells[2]}'; it must be one line such as 'C: It has not come.', or empty.");
        return scorer.Score(call, acts.Classify?.Invoke(call) ?? CallActs.None(call.Utterances.Length)).Findings.FirstOrDefault(f => string.Equals(f.Standard.Value, cells[0], StringComparison.Ordinal))
            ?? throw new CommandFailure(ExitCode.Usage, $"{place}: '{cells[0]}' is no standard that is scored; 'callqa standards list' names them.");
    }

    private static bool IsRight(string wanted, Verdict found, string place)
    {
        bool not = wanted.StartsWith('!');
        return Codes.TryParse(not ? wanted[1..] : wanted, out Verdict verdict)
            ? not != (verdict == found)
            : throw new CommandFailure(ExitCode.Usage, $"{place}: the verdict is '{wanted}'; it must be one of met, not-met, not-applicable, cannot-tell, with ! before it for any other.");
    }

    private static string Quote(Finding finding) =>
        string.Join(" / ", finding.Evidence.Where(e => e.Quote.Length > 0).Take(2).Select(e => $"{e.Kind.Code()} {e.Signal}: {e.Quote}"));
}

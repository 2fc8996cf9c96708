using CallQa.Reports.Formats;
using CallQa.Runs.Evaluating;

namespace CallQa.Cli.Commands;

/// <summary>Lays out what <c>callqa evaluate --loss</c> found.</summary>
internal static class LossTables
{
    private const string All = "all";

    private static readonly Language[] Order = [Language.Russian, Language.Swedish, Language.English];

    /// <summary>One row a standard and language, the standards with the most changed verdicts first, then rows over all standards and over the critical ones.</summary>
    public static ResultTable Figures(IReadOnlyCollection<HeardVerdict> verdicts)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (IGrouping<StandardId, HeardVerdict> standard in verdicts.GroupBy(v => v.Written.Standard).OrderByDescending(g => g.Count(v => v.Loss != VerdictLoss.None)).ThenBy(g => g.Key))
            Add(rows, standard.Key.Value, [.. standard]);
        Add(rows, All, [.. verdicts]);
        Add(rows, "critical", [.. verdicts.Where(v => v.Written.Critical)]);
        return new(
            "Verdicts on recognised words against those on the written text of the same calls; 'right' counts the person's verdicts that each gives.",
            [
                new("standard"), new("language"), new("calls", true), new("same", true), new("cannot_tell", true), new("reversed", true),
                new("vanished", true), new("appeared", true), new("gold", true), new("right_written", true), new("right_heard", true),
            ],
            rows);
    }

    /// <summary>One row a verdict that differs.</summary>
    public static ResultTable Differences(IReadOnlyCollection<HeardVerdict> verdicts) => new(
        "Verdicts that differ between the written text and the recognised words.",
        [new("standard"), new("call_id"), new("loss"), new("written"), new("heard"), new("gold"), new("reason"), new("by_text"), new("by_sound")],
        [
            .. verdicts.Where(v => v.Loss != VerdictLoss.None).OrderBy(v => v.Written.Standard).ThenBy(v => v.Call).Select(v => (IReadOnlyList<object?>)
            [
                v.Written.Standard.Value, v.Call.Value, Name(v.Loss), v.Written.Verdict.Code(), v.Heard.Verdict.Code(), v.Gold?.Verdict.Code(),
                v.Heard.Reason, Shown(v.Written), Shown(v.Heard),
            ]),
        ]);

    private static void Add(List<IReadOnlyList<object?>> rows, string standard, HeardVerdict[] verdicts)
    {
        HeardVerdict[][] languages = [.. Order.Select(l => verdicts.Where(v => v.Language == l).ToArray()).Where(v => v.Length > 0)];
        foreach (HeardVerdict[] language in languages)
            rows.Add(Row(standard, language[0].Language.Code(), language));
        if (languages.Length > 1)
            rows.Add(Row(standard, All, verdicts));
    }

    private static IReadOnlyList<object?> Row(string standard, string language, HeardVerdict[] verdicts)
    {
        HeardVerdict[] judged = [.. verdicts.Where(v => v.Gold is not null)];
        bool gold = judged.Length > 0;
        return
        [
            standard, language, verdicts.Length, Count(VerdictLoss.None), Count(VerdictLoss.CannotTell), Count(VerdictLoss.Reversed), Count(VerdictLoss.Vanished), Count(VerdictLoss.Appeared),
            gold ? judged.Length : null,
            gold ? judged.Count(v => v.Written.Verdict == v.Gold!.Verdict) : null,
            gold ? judged.Count(v => v.Heard.Verdict == v.Gold!.Verdict) : null,
        ];

        int Count(VerdictLoss loss) => verdicts.Count(v => v.Loss == loss);
    }

    private static string Name(VerdictLoss loss) => loss == VerdictLoss.CannotTell ? "cannot-tell" : loss.ToString().ToLowerInvariant();

    private static string Shown(Finding finding) =>
        string.Join(" / ", finding.Evidence.Where(e => e.Quote.Length > 0).Take(3).Select(e => $"{e.Kind.Code()} {e.Signal}: {e.Quote}"));
}

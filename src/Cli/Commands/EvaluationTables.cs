using System.Globalization;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Runs.Evaluating;

namespace CallQa.Cli.Commands;

/// <summary>Lays out what <c>callqa evaluate</c> found.</summary>
internal static class EvaluationTables
{
    private const string All = "all";

    private static readonly Language[] Order = [Language.Russian, Language.Swedish, Language.English];

    /// <summary>
    /// One row a standard and language, a row a standard over all languages, and at the end rows over all standards, over the
    /// critical ones, over those of another convention, and the mean of the standards' AC1.
    /// </summary>
    public static ResultTable Figures(IReadOnlyList<VerdictPair> pairs, Conventions conventions)
    {
        var rows = new List<IReadOnlyList<object?>>();
        VerdictPair[] counted = [.. pairs.Where(p => !conventions.SetApart(p))];
        IGrouping<StandardId, VerdictPair>[] standards = [.. counted.GroupBy(p => p.Gold.Standard).OrderBy(g => g.Key)];
        foreach (IGrouping<StandardId, VerdictPair> standard in standards)
            Add(rows, standard.Key.Value, [.. standard]);
        Add(rows, All, counted);
        Add(rows, "critical", [.. counted.Where(p => p.Found.Critical)]);
        Add(rows, "another convention", [.. pairs.Where(conventions.SetApart)]);
        if (standards.Length > 0)
            rows.Add(["mean of standards", All, counted.Length, null, null, null, null, null, null, Rounded(standards.Average(s => new Agreement([.. s]).Ac1!.Value)), null, null, null]);
        return new(
            "Found against a person's verdicts; intervals are Wilson's 95 %.",
            [
                new("standard"), new("language"), new("pairs", true), new("same", true),
                new("not_met_precision"), new("not_met_recall"), new("met_precision"), new("met_recall"), new("same_place"), new("ac1", true),
                new("cannot_tell_found", true), new("cannot_tell_gold", true), new("cannot_tell_both", true),
            ],
            rows);
    }

    /// <summary>One row a verdict that differs from the person's.</summary>
    public static ResultTable Differences(IReadOnlyList<VerdictPair> pairs) => new(
        "Verdicts that differ from a person's.",
        [new("standard"), new("call_id"), new("gold"), new("found"), new("reason"), new("quote"), new("note")],
        [
            .. pairs.Where(p => p.Gold.Verdict != p.Found.Verdict).OrderBy(p => p.Gold.Standard).ThenBy(p => p.Gold.Call).Select(p => (IReadOnlyList<object?>)
            [
                p.Gold.Standard.Value, p.Gold.Call.Value, p.Gold.Verdict.Code(), p.Found.Verdict.Code(), p.Found.Reason,
                string.Join(" / ", p.Found.Evidence.Where(e => e.Quote.Length > 0).Take(3).Select(e => $"{e.Kind.Code()} {e.Signal}: {e.Quote}")),
                p.Gold.Note,
            ]),
        ]);

    private static void Add(List<IReadOnlyList<object?>> rows, string standard, VerdictPair[] pairs)
    {
        foreach (Language language in Order)
            if (pairs.Any(p => p.Language == language))
                rows.Add(Row(standard, language.Code(), [.. pairs.Where(p => p.Language == language)]));
        if (pairs.Length > 0)
            rows.Add(Row(standard, All, pairs));
    }

    private static IReadOnlyList<object?> Row(string standard, string language, VerdictPair[] pairs)
    {
        var agreement = new Agreement(pairs);
        return
        [
            standard, language, agreement.Pairs, agreement.Same,
            Text(agreement.NotMetPrecision), Text(agreement.NotMetRecall), Text(agreement.MetPrecision), Text(agreement.MetRecall), Text(agreement.SamePlace),
            agreement.Ac1 is { } ac1 ? Rounded(ac1) : null,
            agreement.CannotTellFound, agreement.CannotTellGold, agreement.CannotTellBoth,
        ];
    }

    private static double Rounded(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    // .83 (5/6) .44-.97
    private static string Text(Proportion p) => p.Of == 0
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{p.Share:.00} ({p.Count}/{p.Of}) {p.Low:.00}-{p.High:.00}");
}

using CallQa.Reports.Comparing;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Agents;

/// <summary>One row a standard, of all calls of a period: most often not met first, those that never counted last.</summary>
public static class StandardTables
{
    /// <summary>For the eye.</summary>
    public static ResultTable ForReading(IEnumerable<StandardShare> standards, ReportTexts texts) => new(
        texts["title.standards"],
        [
            new(texts["column.standard"]), new(texts["column.section"]), new(texts["column.not-met"], true), new(texts["column.share"], true),
            new(texts["column.interval"], true), new(texts["column.cannot-tell"], true), new(texts["column.not-applicable"], true),
        ],
        Ordered(standards).Select(s => (IReadOnlyList<object?>)
        [
            s.Standard, s.Section, texts.Format("of", s.NotMet.Count, s.NotMet.Of), Shown.Percent(s.NotMet.Share),
            Shown.PercentInterval(s.NotMet.Low, s.NotMet.High), s.CannotTell, s.NotApplicable,
        ]));

    /// <summary>For machines; with a comparison the like-for-like shares of both periods beside.</summary>
    public static ResultTable ForMachines(IEnumerable<StandardShare> standards, Comparison? comparison)
    {
        Dictionary<string, StandardChange> changes = (comparison?.Standards ?? []).Where(s => s.By == GroupKind.All).ToDictionary(s => s.Standard, StringComparer.Ordinal);
        return new(
            "standards",
            [
                new("by"), new("standard_id"), new("section"), new("critical"), new("not_met", true), new("counted", true), new("share", true), new("low", true), new("high", true),
                new("method"), new("cannot_tell", true), new("not_applicable", true),
                .. comparison is null ? Array.Empty<ResultColumn>() :
                [
                    new("like_not_met", true), new("like_counted", true), new("before_not_met", true), new("before_counted", true), new("difference", true), new("difference_low", true),
                    new("difference_high", true), new("difference_method"),
                ],
            ],
            Ordered(standards).Select(s => (IReadOnlyList<object?>)
            [
                "standard", s.Standard, s.Section, s.Critical, s.NotMet.Count, s.NotMet.Of, s.NotMet.Share, s.NotMet.Low, s.NotMet.High, "wilson-95", s.CannotTell, s.NotApplicable,
                .. comparison is null ? [] : Change(changes.GetValueOrDefault(s.Standard)),
            ]));
    }

    private static object?[] Change(StandardChange? change) => change is null
        ? [null, null, null, null, null, null, null, "none"]
        : [change.Now.Count, change.Now.Of, change.Before.Count, change.Before.Of, change.Difference.Value, change.Difference.Low, change.Difference.High, "newcombe-10-95"];

    private static IEnumerable<StandardShare> Ordered(IEnumerable<StandardShare> standards) =>
        standards.OrderByDescending(s => s.NotMet.Low ?? -1).ThenBy(s => s.Standard, StringComparer.Ordinal);
}

using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Frameworks;

/// <summary>One row a framework of source rules.</summary>
public static class FrameworkTables
{
    /// <summary>For the eye.</summary>
    public static ResultTable ForReading(IEnumerable<FrameworkResult> results, ReportTexts texts) => new(
        texts["title.frameworks"],
        [
            new(texts["column.framework"]), new(texts["column.met-share"], true), new(texts["column.interval"], true), new(texts["column.calls"], true), new(texts["column.met"], true),
            new(texts["column.not-met"], true), new(texts["column.cannot-tell"], true), new(texts["column.not-applicable"], true),
        ],
        results.Select(r => (IReadOnlyList<object?>)
        [
            r.Framework, Shown.Percent(r.Share.Value), Shown.PercentInterval(r.Share.Low, r.Share.High), r.Share.N, r.Met, r.NotMet, r.CannotTell, r.NotApplicable,
        ]));

    /// <summary>For machines.</summary>
    public static ResultTable ForMachines(IEnumerable<FrameworkResult> results) => new(
        "frameworks",
        [
            new("by"), new("framework"), new("calls", true), new("share", true), new("low", true), new("high", true), new("method"), new("met", true), new("not_met", true),
            new("cannot_tell", true), new("not_applicable", true),
        ],
        results.Select(r => (IReadOnlyList<object?>)
        [
            "framework", r.Framework, r.Share.N, r.Share.Value, r.Share.Low, r.Share.High, r.Share.Low is null ? "none" : "ratio-t-95", r.Met, r.NotMet, r.CannotTell, r.NotApplicable,
        ]));
}

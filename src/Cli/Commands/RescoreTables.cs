using CallQa.Reports.Formats;
using CallQa.Runs.Rescoring;

namespace CallQa.Cli.Commands;

/// <summary>Lays out what <c>callqa rescore --diff</c> found.</summary>
internal static class RescoreTables
{
    private static readonly Verdict[] Order = [Verdict.Met, Verdict.NotMet, Verdict.NotApplicable, Verdict.CannotTell];

    /// <summary>The tables there are, by the words of <c>--show</c>, in order.</summary>
    public static readonly IReadOnlyList<(string Name, bool IsLong, Func<RescoreDiff, ResultTable> Make)> All =
        [("standards", false, Standards), ("agents", false, Agents), ("flipped", false, Flipped), ("removed", false, Removed)];

    private static ResultTable Standards(RescoreDiff diff) => new(
        "Standards whose verdicts or hits change, with the calls of each verdict before and after.",
        [
            new("standard"), new("flipped", true),
            .. Order.SelectMany(v => new[] { new ResultColumn($"{Name(v)}_before", true), new ResultColumn($"{Name(v)}_after", true) }),
            new("hits_removed", true), new("hits_added", true),
        ],
        diff.Standards.Where(s => s.Changed).Select(s => (IReadOnlyList<object?>)
        [
            s.Standard.Value, s.Flipped, .. Order.SelectMany(v => new object?[] { s.Before(v), s.After(v) }), s.HitsRemoved, s.HitsAdded,
        ]));

    private static ResultTable Agents(RescoreDiff diff) => new(
        "Agents whose verdicts or scores change: means before and after.",
        [
            new("agent"), new("calls", true), new("mean_before_percent", true), new("mean_after_percent", true), new("change", true),
            new("scored_before", true), new("scored_after", true), new("verdicts_flipped", true),
        ],
        diff.Agents.Where(a => a.Changed).Select(a => (IReadOnlyList<object?>)
        [
            a.Agent.Value, a.Calls, Rounded(a.MeanBefore), Rounded(a.MeanAfter), Rounded(a.MeanAfter - a.MeanBefore), a.ScoredBefore, a.ScoredAfter, a.Flipped,
        ]));

    private static ResultTable Flipped(RescoreDiff diff) => new(
        "Verdicts that change: the first calls of each standard (--samples), with what shows it.",
        [
            new("standard"), new("call_id"), new("agent"), new("before"), new("after"), new("reason_after"),
            new("shown"), new("at_s", true), new("quote"),
        ],
        diff.Flipped.OrderBy(f => f.Standard).Select(f => (IReadOnlyList<object?>)
        [
            f.Standard.Value, f.Call.Id.Value, (f.After ?? f.Before!).Agent.Value, Word(f.Before), Word(f.After), f.After?.Reason ?? "",
            f.Shown is { } shown ? $"{(f.ShownIsGone ? "before" : "after")}: {shown.Kind.Code()} {shown.Signal}" : "", Seconds(f.Shown), f.Shown?.Quote ?? "",
        ]));

    private static ResultTable Removed(RescoreDiff diff) => new(
        "Hits that are no longer found: the first of each standard (--samples).",
        [new("standard"), new("call_id"), new("agent"), new("signal"), new("at_s", true), new("quote")],
        diff.Removed.OrderBy(r => r.Standard).Select(r => (IReadOnlyList<object?>)
        [
            r.Standard.Value, r.Call.Id.Value, r.Call.Agent.Value, r.Hit.Signal, Seconds(r.Hit), r.Hit.Quote,
        ]));

    // A standard that one of the packs does not have.
    private static string Word(Finding? finding) => finding?.Verdict.Code() ?? "absent";

    private static string Name(Verdict verdict) => verdict.Code().Replace('-', '_');

    private static double? Seconds(Evidence? evidence) => evidence is null ? null : evidence.Time.StartMs / 1000.0;

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 2, MidpointRounding.AwayFromZero) + 0.0 : null;
}

using System.Collections.Immutable;
using CallQa.Reports.Comparing;
using CallQa.Reports.Continuity;
using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Agents;

/// <summary>Calls, scores and what stands behind them, per agent, team or another kind of group. Immutable.</summary>
public sealed record AgentReport
{
    /// <summary>Over what calls are put together.</summary>
    public required GroupKind By { get; init; }

    /// <summary>Names of agents.</summary>
    public required AgentTable Agents { get; init; }

    /// <summary>What was asked for.</summary>
    public required ReportOptions Options { get; init; }

    /// <summary>How much of what was found stands behind it.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Those with enough scored calls: best mean first where there are places, else in ordinal order of names.</summary>
    public required ImmutableArray<GroupLine> Ranked { get; init; }

    /// <summary>Those with too few, in ordinal order of names: shown, never compared.</summary>
    public required ImmutableArray<GroupLine> Unranked { get; init; }

    /// <summary>What was found over many calls of a customer or an agent, not-met first; empty where nothing was computed.</summary>
    public required ImmutableArray<ContinuityFinding> Continuity { get; init; }

    /// <summary>What changed since the period before; null where that was not asked for.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>Reads it from a dataset.</summary>
    public static AgentReport Of(DatasetView view, GroupKind by, ReportOptions options)
    {
        List<GroupLine> lines = Lines(view, by, options);
        (ImmutableArray<GroupLine> ranked, ImmutableArray<GroupLine> unranked) = Ranking.Of(lines, by == GroupKind.All ? 0 : options.MinimumCalls);
        if (!by.HasPlaces() && by != GroupKind.All)
            ranked = [.. ranked.OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => l with { Rank = null })];
        return new()
        {
            By = by,
            Agents = view.Agents,
            Options = options,
            Coverage = CoverageOf(view, options),
            Ranked = ranked,
            Unranked = unranked,
            Comparison = options.Compared is { } spans ? Comparing.Comparison.Of(view, by, spans, options.MinimumCalls) : null,
            Continuity = [.. view.Run("continuity", options.Period, ContinuityAnswer.Stored)],
        };
    }

    /// <summary>Every group's standards, all that had a finding, in ordinal order of group and standard.</summary>
    public static ILookup<string, StandardShare> Standards(DatasetView view, GroupKind by, ReportOptions options) =>
        view.Run(
            by == GroupKind.Queue ? "standards-of-queues" : "standards",
            by == GroupKind.Queue ? options.Period : [("by", by.Code()), .. options.Period],
            row => (Name: row.Text("name"), Share: Share(row)))
            .ToLookup(r => r.Name, r => r.Share, StringComparer.Ordinal);

    private static List<GroupLine> Lines(DatasetView view, GroupKind by, ReportOptions options)
    {
        ILookup<string, StandardShare> standards = Standards(view, by, options);
        return view.Run("groups", [("by", by.Code()), .. options.Period], row =>
        {
            string name = row.Text("name");
            int scored = row.Count("scored");
            int met = row.Count("met"), notMet = row.Count("not_met"), not = row.Count("not_applicable"), cannot = row.Count("cannot_tell");
            return new GroupLine
            {
                Name = name,
                Team = by is GroupKind.Agent or GroupKind.Team ? row.Text("last_team") : "",
                Calls = row.Count("calls"),
                Score = MeanEstimate.Of(scored, row.Number("mean"), row.Number("deviation"), 0, 100),
                // Hours of one day say nothing of weeks.
                Trend = Trend.Of(by == GroupKind.Day ? 0 : scored, row.Number("sxx"), row.Number("sxy"), row.Number("syy")) with { MeanDay = row.Number("mean_day") },
                CannotTell = new(cannot, met + notMet + cannot),
                NotApplicable = new(not, met + notMet + cannot + not),
                CriticalCalls = row.Count("critical_calls"),
                ReviewCalls = row.Count("review_calls"),
                Worst =
                [
                    .. standards[name].Where(s => s.NotMet.Count > 0)
                        .OrderByDescending(s => s.NotMet.Low)
                        .ThenBy(s => s.Standard, StringComparer.Ordinal)
                        .Take(options.Worst),
                ],
            };
        });
    }

    private static StandardShare Share(DuckDB.NET.Data.DuckDBDataReader row)
    {
        int notMet = row.Count("not_met");
        return new(
            row.Text("standard_id"),
            row.Text("section"),
            row.Truth("critical"),
            new(notMet, notMet + row.Count("met")),
            row.Count("cannot_tell"),
            row.Count("not_applicable"));
    }

    /// <summary>Reads how much of what was found stands behind a report.</summary>
    public static Coverage CoverageOf(DatasetView view, ReportOptions options)
    {
        ImmutableArray<QuarantinedInputs> quarantined =
        [
            .. view.Run("quarantined", [], r => new QuarantinedInputs(r.Text("stage"), r.Text("error"), r.Count("inputs"), r.Text("example"))),
        ];
        ImmutableArray<LanguageLine> languages =
        [
            .. view.Run("languages", options.Period, r => new LanguageLine(
                r.Text("language"),
                r.Count("calls"),
                r.Count("recognised"),
                r.Number("asr_confidence") is { } mean ? Rounded.To6(mean) : null,
                r.Text("recognisers"),
                new(r.Count("cannot_tell"), r.Count("applicable")))),
        ];
        return view.Run("coverage", options.Period, r => new Coverage(
            r.Count("calls"),
            r.Count("scored"),
            r.Day("first_day"),
            r.Day("last_day"),
            Rounded.To6(r.Number("recorded_s") ?? 0),
            quarantined,
            languages))[0];
    }
}

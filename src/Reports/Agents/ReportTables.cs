using CallQa.Reports.Comparing;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Agents;

/// <summary>A report as tables: for the eye with words, for machines with one flat row a group.</summary>
public static class ReportTables
{
    private static readonly ResultColumn[] MachineColumns =
    [
        new("by"), new("name"), new("agent_name"), new("team"), new("calls", true), new("scored", true), new("score", true), new("score_low", true), new("score_high", true),
        new("score_method"), new("ranked"), new("place_best", true), new("place_worst", true), new("trend"), new("trend_per_week", true), new("trend_low", true),
        new("trend_high", true), new("cannot_tell", true), new("applicable", true), new("cannot_tell_share", true), new("not_applicable", true),
        new("findings", true), new("not_applicable_share", true), new("critical_calls", true), new("review_calls", true), new("worst_standards"),
    ];

    /// <summary>The ranked, then those that are not, then the worst standards of each, then what many calls show; empty ones are left out.</summary>
    public static IEnumerable<ResultTable> ForReading(AgentReport report, ReportTexts texts)
    {
        string kind = report.By.Code();
        if (report.Ranked.Length > 0)
            yield return Groups(texts["title." + kind], report.Ranked, report, texts);
        if (report.Unranked.Length > 0)
            yield return Groups(texts.Format($"title.{kind}.unranked", report.Options.MinimumCalls), report.Unranked, report, texts);
        ResultTable worst = Worst(report, texts);
        if (worst.Rows.Any())
            yield return worst;
        if (report.Comparison is { } comparison)
            foreach (ResultTable table in ComparisonTables.ForReading(comparison, report.By, texts))
                yield return table;
        foreach (ResultTable continuity in ContinuityTables.ForReading(report.Continuity, report.Agents, texts))
            yield return continuity;
    }

    /// <summary>One row a group, ranked first.</summary>
    public static ResultTable ForMachines(AgentReport report) =>
        report.Comparison is { } comparison
            ? new("groups", [.. MachineColumns, .. ComparisonTables.MachineColumns], Lines(report).Select(line => (object?[])[.. Machine(line, report), .. ComparisonTables.Machine(comparison.Of(line.Name))]))
            : new("groups", MachineColumns, Lines(report).Select(line => Machine(line, report)));

    private static IEnumerable<GroupLine> Lines(AgentReport report) => report.Ranked.Concat(report.Unranked);

    private static ResultTable Groups(string title, IReadOnlyList<GroupLine> lines, AgentReport report, ReportTexts texts)
    {
        bool agents = report.By == GroupKind.Agent, ranked = lines[0].Rank is not null && report.By.HasPlaces();
        var columns = new List<ResultColumn>();
        if (ranked)
            columns.Add(new(texts["column.rank"], true));
        columns.Add(new(Column(report.By, texts)));
        if (agents)
            columns.Add(new(texts["column.team"]));
        columns.AddRange(
        [
            new(texts["column.calls"], true), new(texts["column.score"], true), new(texts["column.interval"], true), .. report.By == GroupKind.Day ? Array.Empty<ResultColumn>() : [new(texts["column.trend"])],
            new(texts["column.cannot-tell"], true), new(texts["column.not-applicable"], true), new(texts["column.critical"], true),
            new(texts["column.review"], true),
        ]);
        return new(title, columns, lines.Select(line => (IReadOnlyList<object?>)
        [
            .. ranked ? new object?[] { line.Rank.ToString() } : [],
            ReportWords.Name(line.Name, report.By, report.Agents, texts),
            .. agents ? new object?[] { line.Team } : [],
            line.Calls,
            Shown.Score(line.Score.Value),
            ReportWords.Interval(line.Score, texts),
            .. report.By == GroupKind.Day ? Array.Empty<object?>() : [ReportWords.Trend(line.Trend, texts)],
            Shown.Percent(line.CannotTell.Share),
            Shown.Percent(line.NotApplicable.Share),
            line.CriticalCalls,
            line.ReviewCalls,
        ]));
    }

    /// <summary>The standards most often not met of each group, one row each.</summary>
    public static ResultTable WorstForMachines(AgentReport report) => new(
        "worst-standards",
        [new("name"), new("standard_id"), new("section"), new("critical"), new("not_met", true), new("counted", true), new("share", true), new("low", true), new("high", true), new("method")],
        Lines(report).SelectMany(line => line.Worst.Select(s => (IReadOnlyList<object?>)
        [
            line.Name, s.Standard, s.Section, s.Critical, s.NotMet.Count, s.NotMet.Of, s.NotMet.Share, s.NotMet.Low, s.NotMet.High, "wilson-95",
        ])));

    /// <summary>The heading of the column that holds the groups' names.</summary>
    internal static string Column(GroupKind by, ReportTexts texts) => by == GroupKind.All ? texts["column.calls"] : texts["column." + by.Code()];

    private static ResultTable Worst(AgentReport report, ReportTexts texts) => new(
        texts["title.worst"],
        [
            new(Column(report.By, texts)), new(texts["column.standard"]), new(texts["column.not-met"], true),
            new(texts["column.share"], true), new(texts["column.interval"], true),
        ],
        [
            .. report.Ranked.Concat(report.Unranked).SelectMany(line => line.Worst.Select((s, i) => (IReadOnlyList<object?>)
            [
                i == 0 ? ReportWords.Name(line.Name, report.By, report.Agents, texts) : "",
                s.Standard,
                texts.Format("of", s.NotMet.Count, s.NotMet.Of),
                Shown.Percent(s.NotMet.Share),
                Shown.PercentInterval(s.NotMet.Low, s.NotMet.High),
            ])),
        ]);

    private static object?[] Machine(GroupLine line, AgentReport report) =>
    [
        report.By.Code(),
        line.Name,
        report.By == GroupKind.Agent ? report.Agents.NameOf(line.Name) : "",
        line.Team,
        line.Calls,
        line.Score.N,
        line.Score.Value,
        line.Score.Low,
        line.Score.High,
        line.Score.Low is null ? "none" : "student-t-95",
        line.Rank is not null,
        line.Rank?.Best,
        line.Rank?.Worst,
        line.Trend.Direction switch
        {
            Statistics.TrendDirection.Up => "up",
            Statistics.TrendDirection.Down => "down",
            Statistics.TrendDirection.Unclear => "unclear",
            _ => "too-few",
        },
        line.Trend.PerWeek,
        line.Trend.Low,
        line.Trend.High,
        line.CannotTell.Count,
        line.CannotTell.Of,
        line.CannotTell.Share,
        line.NotApplicable.Count,
        line.NotApplicable.Of,
        line.NotApplicable.Share,
        line.CriticalCalls,
        line.ReviewCalls,
        line.Worst.Select(s => $"{s.Standard} {s.NotMet.Count}/{s.NotMet.Of}").ToArray(),
    ];
}

using System.Globalization;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Agents;

/// <summary>What a report says in words, for tables and pages alike.</summary>
public static class ReportWords
{
    /// <summary>How much of what was found stands behind a report: the first thing to be said, one sentence a line.</summary>
    public static IEnumerable<string> Coverage(Coverage coverage, ReportTexts texts)
    {
        yield return texts.FormatCount("coverage.line", coverage.Found, coverage.Scored, coverage.Calls - coverage.Scored, coverage.QuarantinedInputs);
        yield return coverage.FirstDay is null ? texts["coverage.empty"] : Period(coverage, texts);
        foreach (QuarantinedInputs q in coverage.Quarantined)
            yield return texts.Format("coverage.reason", texts.OfCode("stage", q.Stage), q.Inputs, q.Error);
        foreach (LanguageLine line in coverage.Languages.Where(l => l.AsrConfidence is not null))
            yield return texts.Format("coverage.language", texts.OfCode("language", line.Language), Shown.Percent(line.AsrConfidence), Recognisers(line, texts), line.Recognised);
    }

    /// <summary>The speech models used, or that the words came with the calls.</summary>
    public static string Recognisers(LanguageLine line, ReportTexts texts) => line.Recognisers.Length > 0 ? line.Recognisers : texts["coverage.ready-transcripts"];

    /// <summary>First day, last day and hours.</summary>
    public static string Period(Coverage coverage, ReportTexts texts) => texts.Format(
        "coverage.period",
        Shown.Day(coverage.FirstDay),
        Shown.Day(coverage.LastDay),
        (coverage.RecordedSeconds / 3600).ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>What is said of a trend: direction and slope where they are sure, else why not.</summary>
    public static string Trend(Trend trend, ReportTexts texts) => trend.Direction switch
    {
        TrendDirection.TooFew => texts["trend.too-few"],
        TrendDirection.Unclear => $"{texts["trend.unclear"]} ({Shown.Change(trend.PerWeek!.Value)})",
        TrendDirection.Up => $"{texts["trend.up"]} {Shown.Change(trend.PerWeek!.Value)}",
        _ => $"{texts["trend.down"]} {Shown.Change(trend.PerWeek!.Value)}",
    };

    /// <summary>A score's interval, or why there is none.</summary>
    public static string Interval(MeanEstimate score, ReportTexts texts) =>
        score.Low is null && score.N > 0 ? texts.Format("score.no-interval", score.N) : Shown.Interval(score.Low, score.High);

    /// <summary>A group's name, with a word for the team that has none, and of an agent what the person is called.</summary>
    public static string Name(string name, GroupKind by, AgentTable agents, ReportTexts texts) => by switch
    {
        GroupKind.All => texts["title.all"],
        GroupKind.Language => texts.OfCode("language", name.Length == 0 ? "unknown" : name),
        GroupKind.Agent when name.Length > 0 => agents.Shown(name),
        _ when name.Length > 0 => name,
        GroupKind.Team => texts["no-team"],
        _ => texts["no-name"],
    };

    /// <summary>The sentences on method that belong under every report.</summary>
    public static IEnumerable<string> Method(ReportOptions options, ReportTexts texts) =>
    [
        texts["method.score"],
        texts.Format("method.rank", options.MinimumCalls),
        texts["method.trend"],
        texts["method.shares"],
        .. options.Compared is null ? Array.Empty<string>() : [texts["method.compare"]],
        texts["method.review"],
        texts["method.emotion"],
    ];
}

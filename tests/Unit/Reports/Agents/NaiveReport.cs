using CallQa.Reports.Agents;
using CallQa.Reports.Statistics;

namespace CallQa.Unit.Reports.Agents;

/// <summary>The report computed the slow, plain way, from the calls as they were made up.</summary>
internal sealed record NaiveReport(int Calls, int Scored, List<NaiveGroup> Groups)
{
    public static NaiveReport Of(TestCall[] everything, GroupKind by, ReportOptions options, AgentTable agents)
    {
        TestCall[] calls = [.. everything.Where(c => c.Day >= options.From && c.Day <= options.To)];
        var groups = new List<NaiveGroup>();
        foreach (string name in calls.Select(c => Name(c)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            TestCall[] mine = [.. calls.Where(c => string.Equals(Name(c), name, StringComparison.Ordinal))];
            TestFinding[] found = [.. mine.SelectMany(c => c.Findings)];

            // The test's cards of a section have 9 of everything where nobody decided; the total counts what was found.
            int Of(string verdict) => by == GroupKind.Section ? mine.Sum(c => c.Cards is null ? 9 : Counted(c, verdict)) : found.Count(f => string.Equals(f.Verdict, verdict, StringComparison.Ordinal));
            int all = Of("met") + Of("not-met") + Of("not-applicable") + Of("cannot-tell");

            // A standard counts for the agent who spoke, a call for the agent who took it.
            var judged = calls.SelectMany(c => c.Findings.Select(f => (Call: c, Finding: f)))
                .Where(x => string.Equals(Whose(x.Call, x.Finding, by, agents), name, StringComparison.Ordinal))
                .Where(x => x.Finding.Potential > 0 && x.Finding.Verdict is ("met" or "not-met"))
                .GroupBy(x => x.Finding.Standard)
                .Select(g => (Standard: g.Key, Share: new Proportion(g.Count(x => x.Finding.Verdict is "not-met"), g.Count())))
                .Where(s => s.Share.Count > 0)
                .OrderByDescending(s => s.Share.Low).ThenBy(s => s.Standard, StringComparer.Ordinal)
                .Take(options.Worst);
            groups.Add(new(
                name,
                mine.Length,
                [.. mine.Where(c => Score(c, by) is not null).Select(c => ((c.StartedAtUtc - new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)).TotalDays, Score(c, by)!.Value))],
                new(Of("cannot-tell"), all - Of("not-applicable")),
                new(Of("not-applicable"), all),
                mine.Count(c => by == GroupKind.Section && c.Cards is null || c.Findings.Any(f => f.Critical && !f.Gate && f.Verdict is "not-met")),
                mine.Count(c => c.Findings.Any(f => f.Gate && f.Verdict is "not-met")),
                [.. judged.Select(s => $"{s.Standard} {s.Share.Count}/{s.Share.Of}")]));
        }

        static int Counted(TestCall c, string verdict) => c.Findings.Count(f => string.Equals(f.Verdict, verdict, StringComparison.Ordinal));
        return new(calls.Length, calls.Count(c => c.Score is not null), groups);

        string Name(TestCall c) => NameOf(c, by, agents);
    }

    public static double? Score(TestCall call, GroupKind by) => by == GroupKind.Section ? call.OpeningScore : call.Score;

    public static string Whose(TestCall call, TestFinding finding, GroupKind by, AgentTable agents) => by switch
    {
        GroupKind.Agent when finding.Agent.Length > 0 => finding.Agent,
        GroupKind.Team when finding.Agent.Length > 0 => TeamsOverTime.Of(agents, finding.Agent, call.Day, call.Team),
        GroupKind.Section => finding.Section,
        _ => NameOf(call, by, agents),
    };

    public static string NameOf(TestCall c, GroupKind by, AgentTable agents) => by switch
    {
        GroupKind.Agent => c.Agent,
        GroupKind.Team => TeamsOverTime.Of(agents, c.Agent, c.Day, c.Team),
        GroupKind.Queue => c.Queue,
        GroupKind.Language => c.Language,
        GroupKind.Day => c.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        GroupKind.Section => "opening",
        _ => "",
    };
}

internal sealed record NaiveGroup(
    string Name,
    int Calls,
    List<(double Day, double Score)> Scores,
    Proportion CannotTell,
    Proportion NotApplicable,
    int CriticalCalls,
    int ReviewCalls,
    List<string> Worst)
{
    public double? Mean => Scores.Count == 0 ? null : Scores.Average(s => s.Score);

    public double? Low => Half is { } h ? Math.Max(0, Mean!.Value - h) : null;

    public double? High => Half is { } h ? Math.Min(100, Mean!.Value + h) : null;

    public double? SlopePerWeek => Line?.Slope * 7;

    public double? SlopeLow => (Line?.Slope - Line?.Half) * 7;

    private double? Half
    {
        get
        {
            if (Scores.Count < 2)
                return null;
            double squares = Scores.Sum(s => (s.Score - Mean!.Value) * (s.Score - Mean!.Value));
            return squares < 1e-15 ? null : StudentT.TwoSided95(Scores.Count - 1) * Math.Sqrt(squares / (Scores.Count - 1)) / Math.Sqrt(Scores.Count);
        }
    }

    private (double Slope, double Half)? Line
    {
        get
        {
            if (Scores.Count < 4)
                return null;
            double x = Scores.Average(s => s.Day), y = Mean!.Value;
            double xx = Scores.Sum(s => (s.Day - x) * (s.Day - x));
            if (xx < 1.0 / 576)
                return null;
            double slope = Scores.Sum(s => (s.Day - x) * (s.Score - y)) / xx;
            double residual = Scores.Sum(s => Math.Pow(s.Score - y - slope * (s.Day - x), 2));
            return (slope, StudentT.TwoSided95(Scores.Count - 2) * Math.Sqrt(residual / (Scores.Count - 2) / xx));
        }
    }
}

using CallQa.Dataset;
using CallQa.Reports.Agents;
using CallQa.Reports.Statistics;
using CallQa.Unit.Reports.Final;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Reports.Agents;

public class AgentReportTests
{
    private static readonly DateTime Start = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<TestFinding> Findings =
        from standard in One("s1", "s2", "s3", "s4")
        from verdict in One("met", "not-met", "not-applicable", "cannot-tell")
        from potential in One(0.0, 1.0, 3.0, 5.0)
        from critical in Gen.Bool
        from gate in One(false, false, false, true)
        from agent in One("", "", "a2")
        select new TestFinding(standard, verdict)
        {
            Critical = critical,
            Gate = gate,
            Agent = agent,
            Potential = verdict is ("met" or "not-met") && !gate ? potential : 0,
            Points = verdict is "met" && !gate ? potential : 0,
        };

    private static readonly Gen<TestCall> Calls =
        from agent in One("a1", "a2", "a3")
        from team in One("t1", "t2", "")
        from minutes in Gen.Int[0, 60 * 24 * 20]
        from offset in One(0, 180, -600, 780)
        from score in Gen.OneOf(One<double?>([null]), Gen.Int[0, 40].Select(i => (double?)(i * 2.5)), Gen.Int[0, 10_000].Select(i => (double?)(i / 100.0)))
        from findings in Findings.Array[0, 4]
        from queue in One("orders", "returns", "")
        from language in One("ru", "sv")
        from opening in One<double?>(null, 20, 50, 95)
        from pack in One("ee", "ee", "old")
        from profile in One("default", "returns")
        select new TestCall("", agent, Start.AddMinutes(minutes), score)
        {
            Team = team,
            OffsetMin = offset,
            Queue = queue,
            Language = language,
            OpeningScore = opening,
            Pack = pack,
            Profile = profile,
            Findings = [.. findings.DistinctBy(f => f.Standard)],
        };

    internal static readonly Gen<TestCall[]> Datasets = Of(0, 14);

    internal static Gen<TestCall[]> Of(int fewest, int most) => Calls.Array[fewest, most].Select(calls => calls.Select((c, i) => c with { Id = $"c{i:00}" }).ToArray());

    [Fact]
    public void Every_figure_equals_a_naive_computation() => Gen.Select(Datasets, TeamsOverTime.Tables).Each(
        both =>
        {
            (TestCall[] calls, AgentTable agents) = both;
            (string, string)[] labels = [.. calls.Take(3).SelectMany(c => c.Findings.Take(1).Select(f => (c.Id, f.Standard)))];
            Label[] people = [.. labels.Select(l => new Label(new(l.Item1), new(l.Item2), "rater", Verdict.Met, "heard it", "review", null, DateTimeOffset.UnixEpoch))];
            TestCall[] final = [.. calls.Select(c => NaiveFinal.Of(c, people, [new("opening", 1)], criticalZeroes: false))];
            using var dataset = new TestDataset(calls, labels: labels);
            using var view = dataset.Open(agents);
            var options = new ReportOptions { From = new(2026, 10, 7), To = new(2026, 10, 20), MinimumCalls = 2, Worst = 3 };
            foreach (GroupKind by in Enum.GetValues<GroupKind>().Where(k => k == GroupKind.Team || ((int)k + calls.Length) % 2 == 0))
                Compare(AgentReport.Of(view, by, options), NaiveReport.Of(final, by, options, agents));
        },
        count: 12,
        seed: "0000Tz3uA5b1");

    private static void Compare(AgentReport report, NaiveReport expected)
    {
        Assert.Equal(expected.Calls, report.Coverage.Calls);
        Assert.Equal(expected.Scored, report.Coverage.Scored);
        GroupLine[] lines = [.. report.Ranked.Concat(report.Unranked).OrderBy(l => l.Name, StringComparer.Ordinal)];
        Assert.Equal(expected.Groups.Select(g => g.Name), lines.Select(l => l.Name));
        foreach ((NaiveGroup naive, GroupLine line) in expected.Groups.Zip(lines))
        {
            Assert.Equal(naive.Calls, line.Calls);
            Assert.Equal(naive.Scores.Count, line.Score.N);
            Near(naive.Mean, line.Score.Value);
            Near(naive.Low, line.Score.Low);
            Near(naive.High, line.Score.High);
            Near(report.By == GroupKind.Day ? null : naive.SlopePerWeek, line.Trend.PerWeek);
            Near(report.By == GroupKind.Day ? null : naive.SlopeLow, line.Trend.Low);
            Assert.Equal(naive.CannotTell, line.CannotTell);
            Assert.Equal(naive.NotApplicable, line.NotApplicable);
            Assert.Equal(naive.CriticalCalls, line.CriticalCalls);
            Assert.Equal(naive.ReviewCalls, line.ReviewCalls);
            Assert.Equal(naive.Worst, line.Worst.Select(w => $"{w.Standard} {w.NotMet.Count}/{w.NotMet.Of}"));
            Assert.Equal(report.By switch { GroupKind.All => line.Score.N > 0, GroupKind.Agent or GroupKind.Team or GroupKind.Queue => line.Score.N >= 2, _ => false }, line.Rank is not null);
            Assert.Equal(report.By == GroupKind.All ? line.Score.N > 0 : line.Score.N >= 2, report.Ranked.Contains(line));
        }
    }

    private static void Near(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } value)
            Assert.Equal(value, actual!.Value, 1e-5 * Math.Max(1, Math.Abs(value)));
    }

    [Fact]
    public void Too_few_calls_are_shown_apart_and_never_ranked()
    {
        using var dataset = new TestDataset([.. Some("a1", 90, 80, 85), .. Some("a2", 70, 60)]);
        using var view = dataset.Open();
        AgentReport report = AgentReport.Of(view, GroupKind.Agent, new() { MinimumCalls = 3 });
        Assert.Equal(["a1"], report.Ranked.Select(l => l.Name));
        Assert.Equal(["a2"], report.Unranked.Select(l => l.Name));
        Assert.Null(report.Unranked[0].Rank);
    }

    [Fact]
    public void Agents_whose_intervals_overlap_share_their_places()
    {
        using var dataset = new TestDataset([.. Some("best", 90, 91, 92), .. Some("middle", 70, 75, 80), .. Some("other", 72, 74, 79), .. Some("last", 20, 21, 22)]);
        using var view = dataset.Open();
        AgentReport report = AgentReport.Of(view, GroupKind.Agent, new() { MinimumCalls = 3 });
        Assert.Equal(["best 1", "middle 2-3", "other 2-3", "last 4"], report.Ranked.Select(l => $"{l.Name} {l.Rank}"));
    }

    [Fact]
    public void Quarantined_inputs_are_counted_once_by_reason()
    {
        using var dataset = new TestDataset(
            Some("a1", 50),
            [("x.wav", "decode", "truncated"), ("x.wav", "decode", "truncated"), ("y.wav", "decode", "truncated"), ("z.json", "read", "unknown-key")]);
        using var view = dataset.Open();
        Coverage coverage = AgentReport.Of(view, GroupKind.Agent, new()).Coverage;
        Assert.Equal(4, coverage.Found);
        Assert.Equal(["decode truncated 2", "read unknown-key 1"], coverage.Quarantined.Select(q => $"{q.Stage} {q.Error} {q.Inputs}"));
    }

    [Fact]
    public void A_standard_missed_once_of_one_does_not_stand_above_one_missed_nine_times_of_ten()
    {
        TestCall[] calls = [.. Enumerable.Range(0, 10).Select(i => new TestCall($"c{i}", "a1", Start.AddDays(i), 50)
        {
            Findings = [i == 0 ? TestFinding.Met("often") : TestFinding.NotMet("often"), .. i == 0 ? [TestFinding.NotMet("once")] : Array.Empty<TestFinding>()],
        })];
        using var dataset = new TestDataset(calls);
        using var view = dataset.Open();
        Assert.Equal(["often", "once"], AgentReport.Of(view, GroupKind.Agent, new()).Ranked[0].Worst.Select(w => w.Standard));
    }

    [Fact]
    public void Languages_say_how_sure_the_recogniser_was()
    {
        using var dataset = new TestDataset(
        [
            new("c1", "a1", Start, 50) { Language = "sv", AsrConfidence = 0.5, Recogniser = "base" },
            new("c2", "a1", Start, 50) { Language = "sv", AsrConfidence = 0.7, Recogniser = "base" },
            new("c3", "a1", Start, 50) { Language = "sv" },
            new("c4", "a1", Start, 50) { Language = "ru" },
        ]);
        using var view = dataset.Open();
        Assert.Equal(
            ["ru 1 0 - ", "sv 3 2 0.6 base"],
            AgentReport.Of(view, GroupKind.All, new()).Coverage.Languages.Select(l => FormattableString.Invariant($"{l.Language} {l.Calls} {l.Recognised} {l.AsrConfidence?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {l.Recognisers}")));
    }

    private static IEnumerable<TestCall> Some(string agent, params double[] scores) =>
        scores.Select((s, i) => new TestCall($"{agent}-{i}", agent, Start.AddDays(i), s));
}

using CallQa.Reports.Agents;
using CallQa.Reports.Comparing;
using CallQa.Reports.Statistics;
using CallQa.Unit.Reports.Agents;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Reports.Comparing;

public class ComparisonTests
{
    private static readonly ComparedSpans Spans = new(new(2026, 10, 13), new(2026, 10, 20));

    [Fact]
    public void Every_figure_equals_a_naive_computation() => Gen.Select(AgentReportTests.Of(20, 40), TeamsOverTime.Tables).Each(
        both =>
        {
            (TestCall[] calls, AgentTable agents) = both;
            using var dataset = new TestDataset(calls);
            using var view = dataset.Open(agents);
            foreach (GroupKind by in Enum.GetValues<GroupKind>().Where(k => ((int)k + calls.Length) % 2 == 0))
            {
                Comparison comparison = Comparison.Of(view, by, Spans, 5);
                Assert.Equal(NaiveComparison.Groups(calls, by, Spans, agents), comparison.Groups.Select(Text));
                string[] standards = [.. comparison.Standards.Where(s => s.By == by).Select(s => $"{s.Name} {s.Standard} {s.Section} {s.Now.Count}/{s.Now.Of} {s.Before.Count}/{s.Before.Of}")];
                if (by is not (GroupKind.Section or GroupKind.Day))
                    Assert.Equal(NaiveComparison.Standards(calls, by, Spans, agents), standards);
            }
        },
        count: 6,
        seed: "0000Tz3uA5b1");

    [Fact]
    public void A_new_pack_does_not_look_like_new_work()
    {
        // The agent works as before; the pack of the 13th takes 20 points from everybody.
        TestCall[] calls =
        [
            .. Calls("a", "old", new(2026, 10, 5, 9, 0, 0, DateTimeKind.Utc), 80, 84, 88), .. Calls("b", "new", new(2026, 10, 10, 9, 0, 0, DateTimeKind.Utc), 60, 64, 68),
            .. Calls("c", "new", new(2026, 10, 13, 9, 0, 0, DateTimeKind.Utc), 60, 64, 68),
        ];
        using var dataset = new TestDataset(calls);
        using var view = dataset.Open();
        GroupChange all = Comparison.Of(view, GroupKind.All, Spans, 5).All!;
        Assert.Equal((-10, 0, -10), (all.All.Value, all.Like.Value, all.ByForm));
        Assert.Equal(3, all.OtherForm);
    }

    [Fact]
    public void What_moved_most_is_what_moved_most_surely()
    {
        TestCall[] calls =
        [
            .. Enumerable.Range(0, 40).Select(i => new TestCall($"b{i:00}", "a1", new DateTime(2026, 10, 6, 9, 0, 0, DateTimeKind.Utc), 50) { Findings = [TestFinding.Met("often"), .. i == 0 ? [TestFinding.Met("once")] : Array.Empty<TestFinding>()] }),
            .. Enumerable.Range(0, 40).Select(i => new TestCall($"n{i:00}", "a1", new DateTime(2026, 10, 14, 9, 0, 0, DateTimeKind.Utc), 50) { Findings = [i < 20 ? TestFinding.NotMet("often") : TestFinding.Met("often"), .. i == 0 ? [TestFinding.NotMet("once")] : Array.Empty<TestFinding>()] }),
        ];
        using var dataset = new TestDataset(calls);
        using var view = dataset.Open();
        var comparison = Comparison.Of(view, GroupKind.Agent, Spans, 5);
        Assert.Equal(["All often", "Agent often"], comparison.Moved(worse: true, 10).Select(m => $"{m.By} {m.Standard}"));
        Assert.Empty(comparison.Moved(worse: false, 10));

        // Few cases are never named, however sure their interval looks.
        Assert.Empty(Comparison.Of(view, GroupKind.Agent, Spans, 41).Moved(worse: true, 10));
    }

    private static string Text(GroupChange g) => $"{g.Name} {Text(g.Now)} {Text(g.Before)} {Text(g.LikeNow)} {Text(g.LikeBefore)}";

    private static string Text(MeanSample s) => FormattableString.Invariant($"{s.N} {s.Mean:0.0000} {s.Deviation:0.0000}");

    private static IEnumerable<TestCall> Calls(string name, string pack, DateTime start, params double[] scores) =>
        scores.Select((s, i) => new TestCall($"{name}{i}", "a1", start.AddHours(i), s) { Pack = pack, Findings = [TestFinding.Met("s1")] });
}

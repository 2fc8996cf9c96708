using CallQa.Reports;
using CallQa.Reports.Sampling;
using Xunit;

namespace CallQa.Unit.Reports.Sampling;

public class LabelSampleTests
{
    private static readonly string[] By = ["agent", "standard", "verdict"];

    private static readonly TestCall[] Calls =
    [
        .. Enumerable.Range(0, 60).Select(n => new TestCall($"c{n:00}", $"a{n % 3}", new(2026, 10, 5 + (n % 4), 9, 0, 0, DateTimeKind.Utc), 50)
        {
            Findings = [new("s1", n % 10 == 0 ? "not-met" : "met"), new("s2", n % 20 == 0 ? "cannot-tell" : "not-applicable")],
        }),
    ];

    [Fact]
    public void Rare_groups_get_as_many_as_common_ones_and_weights_add_up_to_all_findings()
    {
        using var dataset = new TestDataset(Calls);
        using DatasetView view = dataset.Open();
        foreach (string[] by in (string[][])[["verdict"], ["standard"], ["agent", "verdict"], By])
            foreach (int size in (int[])[1, 7, 20, 1000])
            {
                LabelSample sample = LabelSample.Of(view, new(by, size, 3, null, null, null, null, null));
                var groups = Calls.SelectMany(c => c.Findings.Select(f => (c.Id, f.Standard, Group: Group(c, f, by)))).GroupBy(f => f.Group).ToArray();
                Assert.Equal((Math.Min(size, 120), groups.Length), (sample.Findings.Length, sample.Strata));
                var drawn = sample.Findings.ToDictionary(f => (f.Call, f.Standard), f => f.Weight);
                int[] counts = [.. groups.Select(g => g.Count(f => drawn.ContainsKey((f.Id, f.Standard))))];
                Assert.Equal(counts.Count(c => c > 0), sample.StrataDrawn);
                foreach ((var group, int count) in groups.Zip(counts))
                {
                    Assert.True(count == group.Count() || count >= counts.Max() - 1, $"{group.Key}: {count} of {group.Count()}, while another has {counts.Max()}");
                    Assert.All(group.Where(f => drawn.ContainsKey((f.Id, f.Standard))), f => Assert.Equal((double)group.Count() / count, drawn[(f.Id, f.Standard)], 5));
                }
            }
    }

    [Fact]
    public void The_seed_decides_and_filters_hold()
    {
        using var dataset = new TestDataset(Calls);
        using DatasetView view = dataset.Open();
        var question = new SampleQuestion(["verdict"], 10, 1, null, null, null, null, null);
        Assert.Equal(LabelSample.Of(view, question).Findings, LabelSample.Of(view, question).Findings);
        Assert.NotEqual(LabelSample.Of(view, question).Findings, LabelSample.Of(view, question with { Seed = 2 }).Findings);
        LabelSample some = LabelSample.Of(view, question with { Size = 100, Standard = "s1", Verdict = "met", Agent = "a1", From = new(2026, 10, 6), To = new(2026, 10, 7) });
        Assert.Equal(
            Calls.Where(c => c.Agent is "a1" && c.Day >= new DateOnly(2026, 10, 6) && c.Day <= new DateOnly(2026, 10, 7) && c.Findings[0].Verdict is "met").Select(c => (c.Id, "s1")),
            some.Findings.Select(f => (f.Call, f.Standard)));
    }

    private static string Group(TestCall call, TestFinding finding, string[] by) =>
        string.Join(' ', by.Select(b => b switch { "agent" => call.Agent, "standard" => finding.Standard, _ => finding.Verdict }));
}

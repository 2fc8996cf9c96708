using CallQa.Dataset;
using CallQa.Reports;
using CallQa.Reports.Explaining;
using CallQa.Reports.Reviewing;
using Xunit;

namespace CallQa.Unit.Reports.Reviewing;

/// <summary>The queue, and the verdict that counts, against a naive computation on random small datasets.</summary>
public class ReviewQueueTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 10, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Origins = ["review", "adjudication", "dispute", "sample", "import"];
    private static readonly string[] Standards = ["a-gate", "b-plain", "c-other"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void What_waits_and_what_counts_is_as_computed_naively(int seed)
    {
        var chance = new Random(seed);
        TestCall[] calls = [.. Enumerable.Range(0, 6).Select(n => Call(n, chance))];
        Label[] labels = [.. Enumerable.Range(0, 25).Select(n => Labelled(n, chance))];
        using var dataset = new TestDataset(calls, people: labels.OrderBy(l => l.Reason, StringComparer.Ordinal));
        using DatasetView view = dataset.Open();

        var expected = calls.SelectMany(c => c.Findings.Select(f => (Call: c, Finding: f, Why: Why(c, f, labels)))).Where(q => q.Why.Length > 0)
            .OrderBy(q => Array.IndexOf(["dispute", "gate", "cannot-tell"], q.Why)).ThenByDescending(q => q.Call.Day).ThenBy(q => q.Call.Id, StringComparer.Ordinal).ThenBy(q => q.Finding.Standard, StringComparer.Ordinal)
            .Select(q => (q.Why, q.Call.Id, q.Finding.Standard)).ToArray();
        var (first, inAll) = ReviewItem.Of(view, new(null, null, null, null, null, 1000));
        Assert.Equal(expected, first.Select(i => (i.Why, i.Call, i.Standard)));
        Assert.Equal(expected.Length, inAll);
        Assert.All(first, i => Assert.Equal((1000L * i.Call[2], $"{i.Call} {i.Standard}"), (i.StartMs, i.Quote)));
        Assert.All(first, i => Assert.Equal(i.Why is "dispute" ? Disputed(i, labels) : "", i.Said));
        Assert.Equal(expected.Take(2), ReviewItem.Of(view, new(null, null, null, null, null, 2)).First.Select(i => (i.Why, i.Call, i.Standard)));
        Assert.Equal(expected.Where(e => e.Why is "gate" && e.Standard is "a-gate"), ReviewItem.Of(view, new("gate", null, "a-gate", null, null, 1000)).First.Select(i => (i.Why, i.Call, i.Standard)));

        foreach (TestCall call in calls)
            foreach (string standard in Standards)
            {
                Label? decides = Deciding(call.Id, standard, labels).LastOrDefault();
                PersonsVerdict? final = CallExplanation.Of(view, call.Id, standard, _ => null)!.Labels.SingleOrDefault(l => l.Final);
                Assert.Equal(decides?.Verdict.Code(), final?.Verdict);
                Assert.Equal(decides?.Reason, final?.Reason);
            }
    }

    private static TestCall Call(int n, Random chance) => new($"c-{n}", $"a-{n % 2}", new(2026, 10, 5 + chance.Next(3), 9, 0, 0, DateTimeKind.Utc), 50)
    {
        Findings = [
            .. Standards.Select(s => new TestFinding(s, Enum.GetValues<Verdict>()[chance.Next(4)].Code())
            {
                Gate = s is "a-gate",
                Evidence = [new("window", StartMs: 5), new("hit", StartMs: 1000 * $"c-{n}"[2], Quote: $"c-{n} {s}")],
            }),
        ],
    };

    private static Label Labelled(int n, Random chance) => new(
        new($"c-{chance.Next(6)}"), new(Standards[chance.Next(3)]), $"r-{chance.Next(3)}", Enum.GetValues<Verdict>()[chance.Next(4)], $"reason {chance.Next()}",
        Origins[chance.Next(5)], null, Start.AddMinutes(n));

    private static IEnumerable<Label> Deciding(string call, string standard, IEnumerable<Label> labels) =>
        labels.Where(l => l.Call == new CallId(call) && l.Standard == new StandardId(standard) && l.Origin is ("review" or "adjudication")).OrderBy(l => l.LabelledAt);

    private static string Disputed(ReviewItem item, IEnumerable<Label> labels) =>
        labels.Where(l => l.Call == new CallId(item.Call) && l.Standard == new StandardId(item.Standard) && l.Origin is "dispute").MaxBy(l => l.LabelledAt)!.Reason;

    private static string Why(TestCall call, TestFinding finding, Label[] labels)
    {
        Label? last = labels.Where(l => l.Call == new CallId(call.Id) && l.Standard == new StandardId(finding.Standard) && l.Origin is ("review" or "adjudication" or "dispute")).OrderBy(l => l.LabelledAt).LastOrDefault();
        if (last is not null)
            return last.Origin is "dispute" ? "dispute" : "";
        return finding.Gate && finding.Verdict is "not-met" ? "gate" : finding.Verdict is "cannot-tell" ? "cannot-tell" : "";
    }
}

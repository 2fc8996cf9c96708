using System.Collections.Immutable;
using CallQa.Reports;
using CallQa.Reports.Frameworks;
using CallQa.Reports.Statistics;
using Xunit;

namespace CallQa.Unit.Reports.Frameworks;

public class FrameworkResultsTests
{
    [Fact]
    public void The_share_is_weighted_by_points_half_counts_half_and_gates_and_open_verdicts_stay_beside_it()
    {
        ImmutableSortedDictionary<string, FrameworkResult> results = Of(
            Call("1", TestFinding.Met("a"), TestFinding.NotMet("b", 5), new("c", "cannot-tell"), TestFinding.Met("other")),
            Call("2", TestFinding.NotMet("a"), new("b", "not-met") { Points = 2.5, Potential = 5 }, new("c", "not-applicable"), TestFinding.NotMet("gate") with { Gate = true }));

        FrameworkResult five = Assert.Single(results).Value;
        Assert.Equal("five", five.Framework);
        Assert.Equal((1, 3, 1, 1), (five.Met, five.NotMet, five.CannotTell, five.NotApplicable));
        Assert.Equal(2, five.Share.N);
        // 3 of 8 in the first call, 2.5 of 8 in the second.
        Assert.Equal(Math.Round(5.5 / 16, 6), five.Share.Value);
    }

    [Fact]
    public void A_missed_encouraged_standard_counts_though_it_has_no_points_to_lose()
    {
        FrameworkResult five = Of(Call("1", new TestFinding("a", "not-met"), TestFinding.Met("c"))).Values.Single();

        Assert.Equal(0.75, five.Share.Value);
        Assert.Null(five.Share.Low);
    }

    [Fact]
    public void The_interval_takes_calls_and_not_findings_for_what_was_drawn()
    {
        // Three calls of 2 points: 2, 1 and 0 of them earned. By hand: ratio 1/2, residuals 1, 0, -1, so that
        // half = t(0.975, 2) * sqrt(3 / 2 * 2) / 6 = 4.302653 * 0.288675 = 1.242.
        RatioEstimate few = RatioEstimate.Of(3, 6, 3, 12, 6, 5), many = RatioEstimate.Of(300, 600, 300, 1200, 600, 500);

        Assert.Equal((0.5, 0.0, 1.0), (few.Value, few.Low, few.High));
        Assert.Equal(0.5 - (1.96793 * Math.Sqrt(300.0 / 299 * 200) / 600), many.Low!.Value, 4);
        Assert.Equal((0L, null), (RatioEstimate.Of(0, 0, 0, 0, 0, 0).N, RatioEstimate.Of(0, 0, 0, 0, 0, 0).Value));
    }

    private static TestCall Call(string id, params TestFinding[] findings) =>
        new(id, "agent", new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc), 50) { Findings = findings };

    private static ImmutableSortedDictionary<string, FrameworkResult> Of(params TestCall[] calls)
    {
        using var dataset = new TestDataset(calls);
        using DatasetView view = dataset.Open();
        return FrameworkResults.Of(view, [new("five", new("a"), 3), new("five", new("b"), 5), new("five", new("c"), 9), new("five", new("gate"), 5), new("none", new("never"), 1)]);
    }
}

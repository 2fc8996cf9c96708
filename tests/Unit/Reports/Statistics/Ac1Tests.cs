using CallQa.Reports.Statistics;
using Xunit;

namespace CallQa.Unit.Reports.Statistics;

public class Ac1Tests
{
    // Gwet's variance is that of many pairs; leaving out one pair after another (the jackknife) gives the same from the estimate alone.
    [Theory]
    [InlineData(1, 150, 3)]
    [InlineData(2, 300, 10)]
    [InlineData(3, 400, 1)]
    public void The_interval_is_that_of_the_jackknife(int seed, int n, int agreeing)
    {
        var chance = new Random(seed);
        (Verdict, Verdict)[] pairs = [.. Enumerable.Range(0, n).Select(_ => Pair(chance, agreeing))];
        Ac1 whole = Ac1.Of(pairs)!;
        double[] without = [.. Enumerable.Range(0, n).Select(i => Ac1.Of([.. pairs.Where((_, j) => j != i)])!.Value)];
        double mean = without.Average(), variance = (n - 1.0) / n * without.Sum(v => (v - mean) * (v - mean));
        double half = StudentT.TwoSided95(n - 1) * Math.Sqrt(variance);
        Assert.Equal(1, (whole.High!.Value - whole.Low!.Value) / 2 / half, 0.03);
        Assert.Equal(whole.Value, (whole.High!.Value + whole.Low!.Value) / 2, 5);
    }

    [Fact]
    public void Nothing_is_said_of_no_pairs_and_no_interval_of_few_or_of_equal_ones()
    {
        Assert.Null(Ac1.Of([]));
        (Verdict, Verdict)[] same = [.. Enumerable.Repeat((Verdict.Met, Verdict.Met), 50)];
        Assert.Equal((1.0, null, null), (Ac1.Of(same)!.Value, Ac1.Of(same)!.Low, Ac1.Of(same)!.High));
        Assert.Null(Ac1.Of([.. same.Take(8), (Verdict.Met, Verdict.NotMet)])!.Low);
        Assert.NotNull(Ac1.Of([.. same.Take(9), (Verdict.Met, Verdict.NotMet)])!.Low);
    }

    private static (Verdict, Verdict) Pair(Random chance, int agreeing)
    {
        Verdict one = Any(chance);
        return (one, chance.Next(agreeing + 1) > 0 ? one : Any(chance));
    }

    private static Verdict Any(Random chance) => chance.Next(10) switch { < 6 => Verdict.Met, < 8 => Verdict.NotMet, 8 => Verdict.NotApplicable, _ => Verdict.CannotTell };
}

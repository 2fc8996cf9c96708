using CallQa.Reports.Statistics;
using Xunit;

namespace CallQa.Unit.Reports.Statistics;

public class IntervalTests
{
    // Table of t(0.975) in the NIST/SEMATECH e-Handbook, 1.3.6.7.2, and more digits from R's qt.
    [Theory]
    [InlineData(1, 12.706204736)]
    [InlineData(2, 4.302652730)]
    [InlineData(3, 3.182446305)]
    [InlineData(4, 2.776445105)]
    [InlineData(5, 2.570581836)]
    [InlineData(9, 2.262157163)]
    [InlineData(10, 2.228138852)]
    [InlineData(30, 2.042272456)]
    [InlineData(100, 1.983971519)]
    [InlineData(1000, 1.962339081)]
    public void Quantiles_of_student_equal_the_tables(int degrees, double expected) =>
        Assert.Equal(expected, StudentT.TwoSided95(degrees), 1e-8);

    [Fact]
    public void Many_degrees_of_freedom_come_to_the_normal_quantile() =>
        Assert.Equal(1.959964, StudentT.TwoSided95(10_000_000), 1e-5);

    // Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_equals_newcombes_table(int count, int of, double low, double high)
    {
        var share = new Proportion(count, of);
        Assert.Equal(low, share.Low!.Value, 5e-5);
        Assert.Equal(high, share.High!.Value, 5e-5);
    }

    // Newcombe 1998 (Statistics in Medicine 17, 873-890), table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    public void Differences_of_shares_equal_newcombes_table(int count, int of, int countBefore, int ofBefore, double low, double high)
    {
        var difference = ShareDifference.Of(new(count, of), new(countBefore, ofBefore));
        Assert.Equal(low, difference.Low, 6e-5);
        Assert.Equal(high, difference.High, 6e-5);
    }

    // 1, 2, 3, 4, 5 and 10, 20, 30 by hand: d = -17, squared errors 0.5 and 100/3, v = 2.06, t(0.975, 2.06) between those of 2 and 3.
    [Fact]
    public void A_difference_of_means_has_welchs_interval()
    {
        var difference = MeanDifference.Of(new(5, 3, Math.Sqrt(2.5)), new(3, 20, 10));
        double half = (difference.High!.Value - difference.Low!.Value) / 2, error = Math.Sqrt(0.5 + 100.0 / 3);
        double freedom = Math.Pow(0.5 + 100.0 / 3, 2) / (0.25 / 4 + 10000.0 / 9 / 2);
        Assert.Equal(-17, difference.Value);
        Assert.Equal(0.05, StudentT.TwoTails(half / error, freedom), 1e-6);
        Assert.InRange(half / error, 3.182, 4.303);
    }

    [Fact]
    public void Without_spread_no_interval_of_a_difference_is_stated()
    {
        var difference = MeanDifference.Of(new(3, 50, 0), new(3, 20, 10));
        Assert.Equal((30, null, null), (difference.Value, difference.Low, difference.High));
    }

    [Fact]
    public void A_share_of_nothing_is_no_share() => Assert.Null(new Proportion(0, 0).Share);

    // 9, 10, 11: mean 10, s = 1, half = 4.302652730 / sqrt 3.
    [Fact]
    public void A_mean_has_the_t_interval()
    {
        MeanEstimate mean = MeanEstimate.Of(3, 10, 1, 0, 100);
        Assert.Equal(10 - 2.484138, mean.Low!.Value, 1e-5);
        Assert.Equal(10 + 2.484138, mean.High!.Value, 1e-5);
    }

    [Fact]
    public void An_interval_is_cut_at_the_bounds()
    {
        MeanEstimate mean = MeanEstimate.Of(2, 99, 2, 0, 100);
        Assert.Equal(100, mean.High);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, 50.0, null)]
    [InlineData(3, 50.0, 0.0)]
    public void No_spread_seen_is_no_interval_stated(int n, double? value, double? deviation)
    {
        MeanEstimate mean = MeanEstimate.Of(n, value, deviation, 0, 100);
        Assert.Equal(value, mean.Value);
        Assert.Null(mean.Low);
        Assert.Null(mean.High);
    }

    // Days 0..4, scores 50, 60, 55, 70, 75: slope 6 a day; residual sum 70 on 3 degrees; standard error sqrt(70/3/10).
    [Fact]
    public void A_trend_is_the_least_squares_slope_with_its_interval()
    {
        Trend trend = Trend.Of(5, 10, 60, 430);
        Assert.Equal(42, trend.PerWeek!.Value, 1e-6);
        Assert.Equal(7 * (6 - 3.182446305 * Math.Sqrt(70.0 / 3 / 10)), trend.Low!.Value, 1e-5);
        Assert.Equal(TrendDirection.Up, trend.Direction);
    }

    [Fact]
    public void A_trend_whose_interval_holds_zero_is_unclear() =>
        Assert.Equal(TrendDirection.Unclear, Trend.Of(5, 10, 10, 400).Direction);

    [Fact]
    public void Falling_scores_are_down() => Assert.Equal(TrendDirection.Down, Trend.Of(5, 10, -60, 430).Direction);

    [Theory]
    [InlineData(3, 10.0)]
    [InlineData(8, 0.0)]
    public void Few_calls_or_one_moment_give_no_trend(int n, double sxx)
    {
        Trend trend = Trend.Of(n, sxx, 1, 1);
        Assert.Equal(TrendDirection.TooFew, trend.Direction);
        Assert.Null(trend.PerWeek);
    }
}

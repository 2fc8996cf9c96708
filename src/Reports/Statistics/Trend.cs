namespace CallQa.Reports.Statistics;

/// <summary>
/// The change of scores over time: the slope of a least-squares line through (time, score) with its 95 % t interval on
/// n-2 degrees of freedom (NIST/SEMATECH e-Handbook 4.1.4.1). It says nothing below four calls or without a spread in time, and
/// only where the interval leaves out zero is a direction claimed.
/// </summary>
public sealed record Trend
{
    /// <summary>Fewest calls for which a slope is stated.</summary>
    public const int FewestCalls = 4;

    private Trend(int n, double? slope, double? low, double? high, TrendDirection direction) =>
        (N, PerWeek, Low, High, Direction) = (n, slope, low, high, direction);

    /// <summary>Number of scored calls.</summary>
    public int N { get; }

    /// <summary>Points of score a week; null where nothing is stated.</summary>
    public double? PerWeek { get; }

    /// <summary>Lower end of the interval of <see cref="PerWeek"/>.</summary>
    public double? Low { get; }

    /// <summary>Upper end of the interval of <see cref="PerWeek"/>.</summary>
    public double? High { get; }

    /// <summary>What may be said of it.</summary>
    public TrendDirection Direction { get; }

    /// <summary>Mean time of the calls, in days since the dataset's first call: the line goes through it at the mean score.</summary>
    public double? MeanDay { get; init; }

    /// <summary>From the sums of squares about the means; time in days.</summary>
    /// <param name="n">Number of pairs.</param>
    /// <param name="sxx">Sum of (x - mean x)².</param>
    /// <param name="sxy">Sum of (x - mean x)(y - mean y).</param>
    /// <param name="syy">Sum of (y - mean y)².</param>
    public static Trend Of(int n, double? sxx, double? sxy, double? syy)
    {
        // Less than an hour of spread in all is no time for a trend.
        if (n < FewestCalls || sxx is not { } xx || sxy is not { } xy || syy is not { } yy || xx < 1.0 / 24 / 24)
            return new(n, null, null, null, TrendDirection.TooFew);
        double slope = xy / xx;
        double residual = Math.Max(0, yy - slope * xy);
        double half = StudentT.TwoSided95(n - 2) * Math.Sqrt(residual / (n - 2) / xx);
        double week = Rounded.To6(slope * 7), low = Rounded.To6((slope - half) * 7), high = Rounded.To6((slope + half) * 7);
        return new(n, week, low, high, low > 0 ? TrendDirection.Up : high < 0 ? TrendDirection.Down : TrendDirection.Unclear);
    }
}

namespace CallQa.Reports.Statistics;

/// <summary>
/// A ratio of sums over calls, Σy / Σx with 0 ≤ y ≤ x in each, with its doubt: ratio ± t(0.975, n-1) · √(n / (n-1) · Σ(y - ratio · x)²) / Σx
/// (Cochran, Sampling Techniques, 1977, 6.4). What was found in one call hangs together, so that the call is what was drawn
/// and not the finding. With few calls it is rough; it is cut at 0 and 1.
/// </summary>
public sealed record RatioEstimate
{
    private RatioEstimate(long n, double? value, double? low, double? high) => (N, Value, Low, High) = (n, value, low, high);

    /// <summary>How many calls it rests on.</summary>
    public long N { get; }

    /// <summary>The ratio, rounded to 1e-6; null where nothing counts.</summary>
    public double? Value { get; }

    /// <summary>Lower end; null where there are fewer than two calls or all are alike: no spread was seen, so none can be stated.</summary>
    public double? Low { get; }

    /// <summary>Upper end; null as <see cref="Low"/>.</summary>
    public double? High { get; }

    /// <summary>From the sums over calls.</summary>
    /// <param name="n">Calls in which something counts.</param>
    /// <param name="x">Sum of what could be earned.</param>
    /// <param name="y">Sum of what was.</param>
    /// <param name="xx">Sum of x².</param>
    /// <param name="xy">Sum of x · y.</param>
    /// <param name="yy">Sum of y².</param>
    public static RatioEstimate Of(long n, double x, double y, double xx, double xy, double yy)
    {
        if (n == 0 || x <= 0)
            return new(0, null, null, null);
        double ratio = y / x, spread = yy - 2 * ratio * xy + ratio * ratio * xx;
        if (n < 2 || spread < 1e-9)
            return new(n, Rounded.To6(ratio), null, null);
        double half = StudentT.TwoSided95((int)Math.Min(n - 1, int.MaxValue)) * Math.Sqrt(n / (n - 1.0) * spread) / x;
        return new(n, Rounded.To6(ratio), Rounded.To6(Math.Max(0, ratio - half)), Rounded.To6(Math.Min(1, ratio + half)));
    }
}

namespace CallQa.Reports.Statistics;

/// <summary>
/// A mean with its doubt: the 95 % interval of Student's t, mean ± t(0.975, n-1) · s / √n (Student 1908; NIST/SEMATECH
/// e-Handbook 1.3.5.2). It takes the calls for a sample of the work; with few calls and scores crowded at a bound it is
/// rough, and it is cut at the bounds.
/// </summary>
public sealed record MeanEstimate
{
    private MeanEstimate(int n, double? value, double? low, double? high) => (N, Value, Low, High) = (n, value, low, high);

    /// <summary>How many values the mean is of.</summary>
    public int N { get; }

    /// <summary>The mean, rounded to 1e-6; null without values.</summary>
    public double? Value { get; }

    /// <summary>Lower end; null where there are fewer than two values or all are equal: no spread was seen, so none can be stated.</summary>
    public double? Low { get; }

    /// <summary>Upper end; null as <see cref="Low"/>.</summary>
    public double? High { get; }

    /// <summary>From a count, a mean and a sample standard deviation; the interval is cut at the bounds.</summary>
    /// <param name="n">Number of values.</param>
    /// <param name="mean">Their mean; ignored where n is 0.</param>
    /// <param name="deviation">Their sample standard deviation (n-1); ignored where n is under 2.</param>
    /// <param name="least">Least value that can occur.</param>
    /// <param name="most">Greatest value that can occur.</param>
    public static MeanEstimate Of(int n, double? mean, double? deviation, double least, double most)
    {
        if (n == 0 || mean is not { } value)
            return new(0, null, null, null);
        value = Rounded.To6(value);
        if (n < 2 || deviation is not { } spread || spread < 1e-9)
            return new(n, value, null, null);
        double half = StudentT.TwoSided95(n - 1) * spread / Math.Sqrt(n);
        return new(n, value, Rounded.To6(Math.Max(least, value - half)), Rounded.To6(Math.Min(most, value + half)));
    }
}

namespace CallQa.Reports.Statistics;

/// <summary>
/// The difference of two means of independent samples with its doubt: Welch's 95 % interval, d ± t(0.975, v) · √(s₁²/n₁ + s₂²/n₂), with
/// v by Satterthwaite (Welch, Biometrika 34, 1947; NIST/SEMATECH e-Handbook 1.3.5.3). Spreads need not be equal.
/// </summary>
public sealed record MeanDifference
{
    private MeanDifference(double? value, double? low, double? high) => (Value, Low, High) = (value, low, high);

    /// <summary>Mean now less mean before; null where either has no values.</summary>
    public double? Value { get; }

    /// <summary>Lower end; null where either has fewer than two values or no spread: then none can be stated.</summary>
    public double? Low { get; }

    /// <summary>Upper end; null as <see cref="Low"/>.</summary>
    public double? High { get; }

    /// <summary>True where the interval leaves out zero.</summary>
    public bool IsSure => Low > 0 || High < 0;

    /// <summary>Of two samples.</summary>
    public static MeanDifference Of(MeanSample now, MeanSample before)
    {
        if (now.Mean is not { } mean || before.Mean is not { } other)
            return new(null, null, null);
        double difference = Rounded.To6(mean - other);
        if (now.Error2 is not { } a || before.Error2 is not { } b)
            return new(difference, null, null);
        double freedom = (a + b) * (a + b) / (a * a / (now.N - 1) + b * b / (before.N - 1));
        double half = StudentT.TwoSided95(Math.Max(1, freedom)) * Math.Sqrt(a + b);
        return new(difference, Rounded.To6(mean - other - half), Rounded.To6(mean - other + half));
    }
}

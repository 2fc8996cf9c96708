namespace CallQa.Reports.Statistics;

/// <summary>
/// The difference of two independent shares with its doubt: Newcombe's hybrid score interval, made of both Wilson intervals
/// (Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10). It stays inside -1 to 1 and holds for few cases.
/// </summary>
public readonly record struct ShareDifference
{
    private ShareDifference(double value, double low, double high) => (Value, Low, High) = (value, low, high);

    /// <summary>Share now less share before, -1 to 1.</summary>
    public double Value { get; }

    /// <summary>Lower end.</summary>
    public double Low { get; }

    /// <summary>Upper end.</summary>
    public double High { get; }

    /// <summary>How far the interval's nearer end is from zero; 0 where it holds zero, so that nothing is sure.</summary>
    public double Sure => Low > 0 ? Low : High < 0 ? -High : 0;

    /// <summary>Of two shares, each of at least one case.</summary>
    public static ShareDifference Of(Proportion now, Proportion before)
    {
        double p = (double)now.Count / now.Of, q = (double)before.Count / before.Of;
        double down = Length(p - now.Low!.Value, before.High!.Value - q), up = Length(now.High!.Value - p, q - before.Low!.Value);
        return new(Rounded.To6(p - q), Rounded.To6(p - q - down), Rounded.To6(p - q + up));
    }

    private static double Length(double a, double b) => Math.Sqrt(a * a + b * b);
}

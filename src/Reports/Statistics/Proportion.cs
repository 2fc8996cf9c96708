namespace CallQa.Reports.Statistics;

/// <summary>
/// A share with its doubt: Wilson's 95 % score interval (Wilson 1927; Newcombe, Statistics in Medicine 17, 1998,
/// method 3), which stays inside 0 to 1 and holds for few cases. Ordered reports use the lower end, so that 1 of 1 does not
/// stand above 18 of 20.
/// </summary>
/// <param name="Count">How many have the property, 0 to <paramref name="Of"/>.</param>
/// <param name="Of">How many there are.</param>
public readonly record struct Proportion(long Count, long Of)
{
    // The 0.975 quantile of the standard normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>Count / Of; null where there are none.</summary>
    public double? Share => Of == 0 ? null : Rounded.To6((double)Count / Of);

    /// <summary>Lower end; null where there are none.</summary>
    public double? Low => Of == 0 ? null : Rounded.To6(Math.Max(0, Centre - Half));

    /// <summary>Upper end; null where there are none.</summary>
    public double? High => Of == 0 ? null : Rounded.To6(Math.Min(1, Centre + Half));

    private double P => (double)Count / Of;

    private double Centre => (P + Z * Z / (2 * Of)) / (1 + Z * Z / Of);

    private double Half => Z / (1 + Z * Z / Of) * Math.Sqrt(P * (1 - P) / Of + Z * Z / (4.0 * Of * Of));
}

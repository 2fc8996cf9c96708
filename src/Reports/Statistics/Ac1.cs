namespace CallQa.Reports.Statistics;

/// <summary>
/// Gwet's AC1 of two raters over the four verdicts, from below 0 (worse than chance) to 1. AC1 = (pa - pe) / (1 - pe), pa the share of
/// equal verdicts, pe = sum of pi(1 - pi) / (q - 1), pi the mean share of a category over both raters, q = 4 (Gwet, British Journal of
/// Mathematical and Statistical Psychology 61, 2008, 29-48). Other than Cohen's kappa it does not fall where one verdict is rare.
/// </summary>
public sealed record Ac1
{
    private const int FewestForInterval = 10;
    private static readonly Verdict[] All = [Verdict.Met, Verdict.NotMet, Verdict.NotApplicable, Verdict.CannotTell];

    private Ac1(double value, double? half)
    {
        Value = Rounded.To6(value);
        Low = half is { } h ? Rounded.To6(Math.Max(-1, value - h)) : null;
        High = half is { } w ? Rounded.To6(Math.Min(1, value + w)) : null;
    }

    /// <summary>The estimate.</summary>
    public double Value { get; }

    /// <summary>
    /// Lower end of the 95 % interval: Student's t times the root of Gwet's variance of the same paper, for pairs drawn from many. Null
    /// under ten pairs, and where all agree or all differ in one way, of which no doubt can be computed.
    /// </summary>
    public double? Low { get; }

    /// <summary>Upper end.</summary>
    public double? High { get; }

    /// <summary>Computes it; null without pairs.</summary>
    public static Ac1? Of(IReadOnlyCollection<(Verdict One, Verdict Other)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
            return null;
        double same = (double)pairs.Count(p => p.One == p.Other) / pairs.Count;
        Dictionary<Verdict, double> shares = All.ToDictionary(v => v, v => pairs.Sum(p => (p.One == v ? 0.5 : 0) + (p.Other == v ? 0.5 : 0)) / pairs.Count);
        double chance = All.Sum(v => shares[v] * (1 - shares[v])) / (All.Length - 1);
        double value = (same - chance) / (1 - chance);
        if (pairs.Count < FewestForInterval)
            return new(value, null);
        double squares = 0;
        foreach ((Verdict one, Verdict other) in pairs)
        {
            double own = ((one == other ? 1 : 0) - chance) / (1 - chance);
            double byChance = (1 - (shares[one] + shares[other]) / 2) / (All.Length - 1);
            double off = own - 2 * (1 - value) * (byChance - chance) / (1 - chance) - value;
            squares += off * off;
        }

        return new(value, squares < 1e-12 ? null : StudentT.TwoSided95(pairs.Count - 1) * Math.Sqrt(squares / pairs.Count / (pairs.Count - 1)));
    }
}

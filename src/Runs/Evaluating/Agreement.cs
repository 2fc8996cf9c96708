using CallQa.Reports.Statistics;

namespace CallQa.Runs.Evaluating;

/// <summary>
/// How the program's verdicts stand to a person's: precision and recall of a verdict with Wilson's 95 % intervals, and
/// Gwet's AC1 over met, not-met and not-applicable. Pairs in which either side cannot tell are left out of all of these
/// and counted by themselves.
/// </summary>
public sealed record Agreement
{
    private static readonly Verdict[] Decided = [Verdict.Met, Verdict.NotMet, Verdict.NotApplicable];

    /// <summary>Counts pairs.</summary>
    public Agreement(IReadOnlyCollection<VerdictPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        VerdictPair[] decided = [.. pairs.Where(p => p.IsDecided)];
        Pairs = decided.Length;
        Same = decided.Count(p => p.Gold.Verdict == p.Found.Verdict);
        NotMetPrecision = Precision(decided, Verdict.NotMet);
        NotMetRecall = Recall(decided, Verdict.NotMet);
        MetPrecision = Precision(decided, Verdict.Met);
        MetRecall = Recall(decided, Verdict.Met);
        Ac1 = Ac1Of(decided);
        CannotTellFound = pairs.Count(p => p.Found.Verdict == Verdict.CannotTell);
        CannotTellGold = pairs.Count(p => p.Gold.Verdict == Verdict.CannotTell);
        CannotTellBoth = pairs.Count(p => p.Gold.Verdict == Verdict.CannotTell && p.Found.Verdict == Verdict.CannotTell);
    }

    /// <summary>Pairs that both decided.</summary>
    public int Pairs { get; }

    /// <summary>Of these, with the same verdict.</summary>
    public int Same { get; }

    /// <summary>Of the program's not-met, those that the person holds not met.</summary>
    public Proportion NotMetPrecision { get; }

    /// <summary>Of the person's not-met, those that the program finds not met.</summary>
    public Proportion NotMetRecall { get; }

    /// <summary>Of the program's met, those that the person holds met.</summary>
    public Proportion MetPrecision { get; }

    /// <summary>Of the person's met, those that the program finds met.</summary>
    public Proportion MetRecall { get; }

    /// <summary>
    /// Gwet's AC1, from below 0 (worse than chance) to 1; null without pairs. With two raters and q categories
    /// AC1 = (pa - pe) / (1 - pe), pa the share of equal verdicts, pe = sum of pi(1 - pi) / (q - 1), pi the mean share of a
    /// category over both raters (Gwet, British Journal of Mathematical and Statistical Psychology 61, 2008, 29-48). q is 3.
    /// </summary>
    public double? Ac1 { get; }

    /// <summary>Where the program cannot tell.</summary>
    public int CannotTellFound { get; }

    /// <summary>Where the person cannot tell.</summary>
    public int CannotTellGold { get; }

    /// <summary>Where neither can.</summary>
    public int CannotTellBoth { get; }

    private static Proportion Precision(VerdictPair[] pairs, Verdict verdict) => new(
        pairs.Count(p => p.Found.Verdict == verdict && p.Gold.Verdict == verdict), pairs.Count(p => p.Found.Verdict == verdict));

    private static Proportion Recall(VerdictPair[] pairs, Verdict verdict) => new(
        pairs.Count(p => p.Found.Verdict == verdict && p.Gold.Verdict == verdict), pairs.Count(p => p.Gold.Verdict == verdict));

    private static double? Ac1Of(VerdictPair[] pairs)
    {
        if (pairs.Length == 0)
            return null;
        double same = (double)pairs.Count(p => p.Gold.Verdict == p.Found.Verdict) / pairs.Length, chance = 0;
        foreach (Verdict verdict in Decided)
        {
            double share = pairs.Sum(p => (p.Gold.Verdict == verdict ? 0.5 : 0) + (p.Found.Verdict == verdict ? 0.5 : 0)) / pairs.Length;
            chance += share * (1 - share) / (Decided.Length - 1);
        }

        return Math.Round((same - chance) / (1 - chance), 6, MidpointRounding.AwayFromZero);
    }
}

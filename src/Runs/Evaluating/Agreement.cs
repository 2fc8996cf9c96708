using CallQa.Reports.Statistics;

namespace CallQa.Runs.Evaluating;

/// <summary>
/// How the program's verdicts stand to a person's: precision and recall of a verdict with Wilson's 95 % intervals, and
/// Gwet's AC1 over the four verdicts. A cannot-tell where the person decides is a disagreement like any other.
/// </summary>
public sealed record Agreement
{
    /// <summary>Counts pairs.</summary>
    public Agreement(IReadOnlyCollection<VerdictPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        Pairs = pairs.Count;
        VerdictPair[] same = [.. pairs.Where(p => p.Gold.Verdict == p.Found.Verdict)];
        Same = same.Length;
        NotMetPrecision = Precision(pairs, Verdict.NotMet);
        NotMetRecall = Recall(pairs, Verdict.NotMet);
        MetPrecision = Precision(pairs, Verdict.Met);
        MetRecall = Recall(pairs, Verdict.Met);
        SamePlace = new(
            same.Count(p => IsDecision(p) && p.Place == EvidencePlace.There), same.Count(p => IsDecision(p) && p.Place != EvidencePlace.Unknown));
        Ac1 = Reports.Statistics.Ac1.Of([.. pairs.Select(p => (p.Gold.Verdict, p.Found.Verdict))])?.Value;
        CannotTellFound = pairs.Count(p => p.Found.Verdict == Verdict.CannotTell);
        CannotTellGold = pairs.Count(p => p.Gold.Verdict == Verdict.CannotTell);
        CannotTellBoth = pairs.Count(p => p.Gold.Verdict == Verdict.CannotTell && p.Found.Verdict == Verdict.CannotTell);
    }

    /// <summary>Pairs.</summary>
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

    /// <summary>Of the same verdicts met and not-met that show a place on both sides, those whose evidence lies where the person's does.</summary>
    public Proportion SamePlace { get; }

    /// <summary>Gwet's AC1 (<see cref="Reports.Statistics.Ac1"/>); null without pairs.</summary>
    public double? Ac1 { get; }

    /// <summary>Where the program cannot tell.</summary>
    public int CannotTellFound { get; }

    /// <summary>Where the person cannot tell.</summary>
    public int CannotTellGold { get; }

    /// <summary>Where neither can.</summary>
    public int CannotTellBoth { get; }

    private static bool IsDecision(VerdictPair pair) => pair.Gold.Verdict is Verdict.Met or Verdict.NotMet;

    private static Proportion Precision(IReadOnlyCollection<VerdictPair> pairs, Verdict verdict) => new(
        pairs.Count(p => p.Found.Verdict == verdict && p.Gold.Verdict == verdict), pairs.Count(p => p.Found.Verdict == verdict));

    private static Proportion Recall(IReadOnlyCollection<VerdictPair> pairs, Verdict verdict) => new(
        pairs.Count(p => p.Found.Verdict == verdict && p.Gold.Verdict == verdict), pairs.Count(p => p.Gold.Verdict == verdict));
}

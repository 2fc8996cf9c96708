using System.Collections.Immutable;

namespace CallQa.Scoring.Evaluating;

/// <summary>What one rule, or one standard, came to.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Half">True where it is not met and earns half.</param>
/// <param name="Reason">Why it does not apply or nobody can tell.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
internal sealed record Outcome(Verdict Verdict, bool Half, string Reason, ImmutableArray<Evidence> Evidence, double Confidence)
{
    /// <summary>Does not apply.</summary>
    public static Outcome NotApplicable(string reason) => new(Verdict.NotApplicable, false, reason, [], 1);

    /// <summary>Nobody can tell.</summary>
    public static Outcome CannotTell(string reason, ImmutableArray<Evidence> evidence = default) =>
        new(Verdict.CannotTell, false, reason, evidence.IsDefault ? [] : evidence, 1);

    /// <summary>How bad it is: the worst of several rules decides.</summary>
    public int Badness => Verdict switch
    {
        Verdict.NotMet => Half ? 3 : 4,
        Verdict.CannotTell => 2,
        Verdict.Met => 1,
        _ => 0,
    };
}

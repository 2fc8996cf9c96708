using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>What part of a call is asked about, and what is being judged.</summary>
/// <param name="FirstTurn">First turn of the part.</param>
/// <param name="EndTurn">First turn after.</param>
/// <param name="StartMs">Where the part's first words of a person begin.</param>
/// <param name="EndMs">Where its last ones end.</param>
/// <param name="HoldsStart">The recording holds the part's start.</param>
/// <param name="HoldsEnd">The recording holds the part's end.</param>
/// <param name="It">What is being judged; null for nothing.</param>
/// <param name="After">What everything must follow; null for nothing.</param>
/// <param name="Within">How far after.</param>
internal readonly record struct Scope(
    int FirstTurn, int EndTurn, long StartMs, long EndMs, bool HoldsStart, bool HoldsEnd, Hit? It, Hit? After, Extent Within)
{
    /// <summary>The whole call.</summary>
    public static Scope Whole(CallView view) => new(
        0, view.Turns.All.Length, view.StartMs, view.EndMs, view.Edges.HasStart, view.Edges.HasEnd, null, null, default);

    /// <summary>The same part, with something being judged.</summary>
    public Scope Judging(in Hit it) => this with { It = it };

    /// <summary>The same part, with a trigger that everything must follow.</summary>
    public Scope Following(in Hit trigger, Extent within) => this with { It = trigger, After = trigger, Within = within };

    /// <summary>True where a hit lies in the part.</summary>
    public bool Holds(in Hit hit) =>
        hit.IsEvent ? hit.StartMs >= StartMs && hit.StartMs < Math.Max(EndMs, StartMs + 1) : hit.Turn >= FirstTurn && hit.Turn < EndTurn;
}

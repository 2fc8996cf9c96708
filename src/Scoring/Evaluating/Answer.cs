using System.Collections.Immutable;

namespace CallQa.Scoring.Evaluating;

/// <summary>What a condition came to, with what shows it.</summary>
/// <param name="Truth">The answer.</param>
/// <param name="Reason">Why nobody can tell; else empty.</param>
/// <param name="Hits">What was heard; for a yes what decided it.</param>
/// <param name="Searches">What was looked for and not heard.</param>
internal readonly record struct Answer(Truth Truth, string Reason, ImmutableArray<Found> Hits, ImmutableArray<Search> Searches)
{
    private readonly ImmutableArray<FactSeen> facts;

    /// <summary>Facts that it hangs on: those that are missing, and the numbers of those that are asked for a number.</summary>
    public ImmutableArray<FactSeen> Facts
    {
        get => facts.IsDefault ? [] : facts;
        init => facts = value;
    }

    /// <summary>A plain answer that nothing in the call shows.</summary>
    public static Answer Of(bool yes) => new(yes ? Truth.True : Truth.False, "", [], []);

    /// <summary>Nobody can tell.</summary>
    public static Answer Unknown(string reason, ImmutableArray<Found> hits = default) =>
        new(Truth.Unknown, reason, hits.IsDefault ? [] : hits, []);
}

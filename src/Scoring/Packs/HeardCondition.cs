using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>The signal is heard by somebody, in a window, often enough.</summary>
/// <param name="Signal">Index of the signal in its standard.</param>
/// <param name="By">Whose words.</param>
/// <param name="In">Windows, each of which a hit must lie in; none for the whole call.</param>
/// <param name="AtLeast">How many hits, at least 1.</param>
public sealed record HeardCondition(int Signal, Who By, ImmutableArray<Window> In, int AtLeast) : Condition;

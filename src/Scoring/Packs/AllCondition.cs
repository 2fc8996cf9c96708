using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>All of them hold.</summary>
/// <param name="Parts">At least one.</param>
public sealed record AllCondition(ImmutableArray<Condition> Parts) : Condition;

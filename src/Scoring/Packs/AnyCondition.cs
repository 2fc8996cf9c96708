using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>One of them holds.</summary>
/// <param name="Parts">At least one.</param>
public sealed record AnyCondition(ImmutableArray<Condition> Parts) : Condition;

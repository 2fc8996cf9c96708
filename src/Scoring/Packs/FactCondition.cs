using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>A fact of the call has a value, or is known at all.</summary>
/// <param name="Fact">Its name.</param>
/// <param name="Values">Allowed values; empty where <paramref name="Known"/> asks.</param>
/// <param name="Known">Whether it must be known or unknown, where no value is asked for.</param>
public sealed record FactCondition(string Fact, ImmutableArray<string> Values, bool Known) : Condition;

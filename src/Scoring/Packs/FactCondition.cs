using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>A fact of the call has a value, is a number inside limits, or is known at all.</summary>
/// <param name="Fact">Its name.</param>
/// <param name="Values">Allowed values; empty where <paramref name="Limits"/> or <paramref name="Known"/> asks.</param>
/// <param name="Limits">What its number must keep; null where no number is asked for.</param>
/// <param name="Known">Whether it must be known or unknown, where neither a value nor a number is asked for.</param>
public sealed record FactCondition(string Fact, ImmutableArray<string> Values, Limits? Limits, bool Known) : Condition;

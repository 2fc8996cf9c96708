namespace CallQa.Scoring.Matching.Things;

/// <summary>What a reader understood: the word after it, and the value.</summary>
internal readonly record struct Reading(int End, string Value);

namespace CallQa.Scoring.Matching;

/// <summary>What is wrong with a phrase.</summary>
/// <param name="Column">1-based column in the phrase's string.</param>
/// <param name="Message">What was found and what is allowed, as a sentence.</param>
public sealed record PhraseError(int Column, string Message);

namespace CallQa.Scoring.Matching;

/// <summary>What reading a phrase gave: exactly one of the two is set.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Error">The first fault.</param>
public sealed record PhraseParse(Phrase? Phrase, PhraseError? Error);

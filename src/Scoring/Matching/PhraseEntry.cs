namespace CallQa.Scoring.Matching;

/// <summary>A phrase to look for.</summary>
/// <param name="Signal">The caller's number of the signal it belongs to.</param>
/// <param name="PhraseIndex">The caller's number of the phrase within its signal.</param>
/// <param name="Language">The language of its words; <see cref="Language.Unknown"/> for all.</param>
/// <param name="Phrase">The phrase.</param>
public sealed record PhraseEntry(int Signal, int PhraseIndex, Language Language, Phrase Phrase);

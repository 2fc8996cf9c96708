namespace CallQa.Scoring.Matching;

/// <summary>A name in a phrase or a lexicon that cannot stand.</summary>
/// <param name="Language">The lexicon's language.</param>
/// <param name="Group">The group in whose phrases it was found; empty for a phrase outside the lexicon.</param>
/// <param name="PhraseIndex">0-based index in the group; -1 where the group itself is meant.</param>
/// <param name="Column">1-based column in the phrase; 1 where the group itself is meant.</param>
/// <param name="Name">The name.</param>
/// <param name="Message">What was found and what is allowed, as a sentence.</param>
public sealed record LexiconProblem(Language Language, string Group, int PhraseIndex, int Column, string Name, string Message);

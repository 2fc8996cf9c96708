using System.Collections.Immutable;

namespace CallQa.Scoring.Matching;

/// <summary>A named group of phrases of one language.</summary>
/// <param name="Name">Lower-case letters, digits and hyphens.</param>
/// <param name="Language">The language; the same name may stand once in each.</param>
/// <param name="Phrases">Its phrases; they may use other groups.</param>
/// <param name="FilledByProfile">True where the pack leaves it empty and a profile holds its phrases.</param>
public sealed record LexiconGroup(string Name, Language Language, ImmutableArray<Phrase> Phrases, bool FilledByProfile = false);

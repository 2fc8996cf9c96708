using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>A phrase of a signal.</summary>
/// <param name="Language">For calls of which language.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="Text">As written.</param>
/// <param name="At">Where it stands.</param>
public sealed record SignalPhrase(Language Language, Phrase Phrase, string Text, SourcePosition At);

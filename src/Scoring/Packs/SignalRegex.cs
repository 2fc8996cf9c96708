using System.Text.RegularExpressions;

namespace CallQa.Scoring.Packs;

/// <summary>A regular expression on the lower-cased text of one utterance; runs without backtracking.</summary>
/// <param name="Language">For calls of which language.</param>
/// <param name="Expression">The expression.</param>
public sealed record SignalRegex(Language Language, Regex Expression);

namespace CallQa.Scoring.Matching;

/// <summary>A phrase found in the text of an utterance.</summary>
/// <param name="Phrase">0-based number of the phrase as given.</param>
/// <param name="CharStart">First UTF-16 character of the words found.</param>
/// <param name="CharEnd">First character after them.</param>
/// <param name="Time">When they were said.</param>
/// <param name="Edits">Letters that were wrong under <c>w~</c>.</param>
public readonly record struct PhraseFound(int Phrase, int CharStart, int CharEnd, TimeRange Time, int Edits);

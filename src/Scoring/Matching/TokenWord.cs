namespace CallQa.Scoring.Matching;

/// <summary>One word of an utterance.</summary>
/// <param name="CharStart">First UTF-16 character in the utterance's text.</param>
/// <param name="CharLength">Number of UTF-16 characters.</param>
/// <param name="FoldedStart">First character in <see cref="Tokens.Folded"/>.</param>
/// <param name="FoldedLength">Number of characters there; at least 1.</param>
/// <param name="Time">When it was said: the recogniser's, else by its place among the characters of the utterance.</param>
/// <param name="Clause">0-based index of the clause within the utterance.</param>
/// <param name="StartsSentence">First word of the utterance, or after a sentence's end.</param>
/// <param name="EndsSentence">Last word of the utterance, or before a sentence's end.</param>
public readonly record struct TokenWord(
    int CharStart,
    int CharLength,
    int FoldedStart,
    int FoldedLength,
    TimeRange Time,
    int Clause,
    bool StartsSentence,
    bool EndsSentence);

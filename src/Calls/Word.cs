namespace CallQa;

/// <summary>One recognised word: where it stands in its utterance's text and when it was said.</summary>
/// <param name="CharStart">First UTF-16 character in the utterance's text.</param>
/// <param name="CharLength">Number of UTF-16 characters, at least 1.</param>
/// <param name="Time">When it was said.</param>
/// <param name="Confidence">The recogniser's confidence; null where it gave none.</param>
public readonly record struct Word(int CharStart, int CharLength, TimeRange Time, Confidence? Confidence)
{
    /// <summary>The word's text, cut from the text of its utterance.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(CharStart, CharLength);
}

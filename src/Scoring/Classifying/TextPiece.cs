namespace CallQa.Scoring.Classifying;

/// <summary>A stretch of an utterance's text that is classified on its own.</summary>
/// <param name="CharStart">First UTF-16 character.</param>
/// <param name="CharLength">Number of UTF-16 characters.</param>
internal readonly record struct TextPiece(int CharStart, int CharLength)
{
    /// <summary>First character after the piece.</summary>
    public int CharEnd => CharStart + CharLength;
}

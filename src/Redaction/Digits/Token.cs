namespace CallQa.Redaction.Digits;

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character.</param>
/// <param name="End">First character behind it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>The characters themselves.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>True for this very mark.</summary>
    public bool IsMark(string text, char mark) => Kind == TokenKind.Mark && text[Start] == mark;
}

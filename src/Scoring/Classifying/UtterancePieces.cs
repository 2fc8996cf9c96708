using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// Cuts long utterances into pieces like those that the classifier was trained on (2 to 45 words, mostly about 12). Up to
/// 25 words stay whole. Of a longer one a piece ends with the last sentence that ends between its 8th and 25th word, else
/// with the last clause that does, else after 20 words.
/// </summary>
internal static class UtterancePieces
{
    private const int Longest = 25;
    private const int Shortest = 8;
    private const int Blind = 20;

    private const string SentenceEnds = ".!?…";
    private const string ClauseEnds = ",;:–—";

    /// <summary>The pieces, in order; none for a text without words.</summary>
    public static ImmutableArray<TextPiece> Of(string text)
    {
        List<TextPiece> words = Words(text);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        for (int from = 0; from < words.Count;)
        {
            int to = from + Length(text, words, from);
            pieces.Add(new(words[from].CharStart, words[to - 1].CharEnd - words[from].CharStart));
            from = to;
        }

        return pieces.ToImmutable();
    }

    /// <summary>When a piece was said: from its first word to its last, or the utterance's time where words have none.</summary>
    public static TimeRange Time(Utterance utterance, TextPiece piece)
    {
        TimeRange? time = null;
        foreach (Word word in utterance.Words)
            if (word.CharStart >= piece.CharStart && word.CharStart < piece.CharEnd)
                time = time is { } before ? before.Union(word.Time) : word.Time;
        return time ?? utterance.Time;
    }

    private static int Length(string text, List<TextPiece> words, int from)
    {
        int left = words.Count - from;
        if (left <= Longest)
            return left;
        foreach (string ends in (string[])[SentenceEnds, ClauseEnds])
            for (int length = Longest; length >= Shortest; length--)
                if (EndsWith(text, words[from + length - 1], ends))
                    return length;
        return Blind;
    }

    // Quotation marks and brackets after the sign do not hide it; a dash may stand on its own.
    private static bool EndsWith(string text, TextPiece word, string ends)
    {
        ReadOnlySpan<char> bare = text.AsSpan(word.CharStart, word.CharLength).TrimEnd("\"'»”)");
        return !bare.IsEmpty && ends.Contains(bare[^1], StringComparison.Ordinal);
    }

    private static List<TextPiece> Words(string text)
    {
        var words = new List<TextPiece>();
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            int start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            words.Add(new(start, i - start));
        }

        return words;
    }
}

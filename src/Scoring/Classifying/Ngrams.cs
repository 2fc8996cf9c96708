namespace CallQa.Scoring.Classifying;

/// <summary>The n-grams of a text in plain form (<see cref="ActText.Plain"/>).</summary>
internal static class Ngrams
{
    private const int ShortestPart = 2;
    private const int LongestPart = 5;

    /// <summary>Called with each n-gram in turn; the span is valid during the call only.</summary>
    public delegate void Visitor(ReadOnlySpan<char> ngram);

    /// <summary>Single words and pairs of neighbouring words (<c>"of course"</c>).</summary>
    public static void Words(string plain, Visitor visit)
    {
        int before = -1;
        for (int from = 0; from < plain.Length;)
        {
            int to = EndOfWord(plain, from);
            visit(plain.AsSpan(from, to - from));
            if (before >= 0)
                visit(plain.AsSpan(before, to - before));
            before = from;
            from = to + 1;
        }
    }

    /// <summary>Stretches of 2 to 5 characters inside a word, the word with a space on both sides.</summary>
    public static void Parts(string plain, Visitor visit)
    {
        Span<char> buffer = stackalloc char[128];
        for (int from = 0; from < plain.Length;)
        {
            int to = EndOfWord(plain, from);
            int length = to - from + 2;
            Span<char> padded = length <= buffer.Length ? buffer[..length] : new char[length];
            padded[0] = padded[^1] = ' ';
            plain.AsSpan(from, to - from).CopyTo(padded[1..]);
            for (int n = ShortestPart; n <= Math.Min(LongestPart, length); n++)
                for (int at = 0; at + n <= length; at++)
                    visit(padded.Slice(at, n));
            from = to + 1;
        }
    }

    private static int EndOfWord(string plain, int from)
    {
        int space = plain.IndexOf(' ', from);
        return space < 0 ? plain.Length : space;
    }
}

namespace CallQa.Ingest;

/// <summary>Whether a text ends in a circle: the same few tokens over and over, more often than people say anything.</summary>
internal static class RepeatedTail
{
    private const int LongestUnit = 16;
    private const int FewestTimes = 5;
    private const int FewestTokens = 30;

    /// <summary>True where the last tokens are one unit of up to 16 tokens, five times or more and 30 tokens or more.</summary>
    public static bool Is<T>(ReadOnlySpan<T> tokens)
        where T : IEquatable<T>
    {
        for (int unit = 1; unit <= LongestUnit; unit++)
        {
            int compared = Math.Max(FewestTimes * unit, FewestTokens) - unit;
            if (compared + unit <= tokens.Length && tokens[^compared..].SequenceEqual(tokens[^(compared + unit)..^unit]))
                return true;
        }

        return false;
    }
}

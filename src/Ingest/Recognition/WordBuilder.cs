using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>
/// Makes words of tokens. A token may end inside a character (one of two bytes of a Cyrillic letter), so its own text
/// cannot be trusted: words are cut from the segment's text, and tokens are laid along it.
/// </summary>
internal static class WordBuilder
{
    private const char Broken = '\uFFFD';

    /// <summary>The words of a segment, in window time, in order of text.</summary>
    public static ImmutableArray<HeardWord> Words(RecognisedSegment segment)
    {
        string text = segment.Text;
        (int Start, int End)[] places = Places(text, segment.Tokens);
        var words = ImmutableArray.CreateBuilder<HeardWord>();
        for (int start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            int end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            string word = text[start..end].Replace("\"", "", StringComparison.Ordinal); // quotes are opened and never closed
            if (word.Any(char.IsLetterOrDigit))
                words.Add(Word(word, start, end, segment, places));
            start = end;
        }

        return words.ToImmutable();
    }

    private static HeardWord Word(string word, int start, int end, RecognisedSegment segment, (int Start, int End)[] places)
    {
        long from = long.MaxValue, to = long.MinValue;
        double log = 0;
        int count = 0;
        for (int i = 0; i < places.Length; i++)
        {
            bool touches = places[i].Start < end && places[i].End > start;
            if (!touches || !HoldsLetter(segment.Text, Math.Max(start, places[i].Start), Math.Min(end, places[i].End)))
                continue;
            from = Math.Min(from, segment.Tokens[i].StartMs);
            to = Math.Max(to, segment.Tokens[i].EndMs);
            log += Math.Log(Math.Clamp(segment.Tokens[i].Probability, 1e-6, 1));
            count++;
        }

        return count == 0
            ? new(word, segment.StartMs, Math.Max(segment.StartMs, segment.EndMs), 0)
            : new(word, from, Math.Max(from, to), Math.Exp(log / count));
    }

    private static bool HoldsLetter(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
                return true;
        return false;
    }

    /// <summary>Which characters of the text each token covers. Tokens with broken characters share what lies between their neighbours.</summary>
    internal static (int Start, int End)[] Places(string text, ImmutableArray<RecognisedToken> tokens)
    {
        var places = new (int Start, int End)[tokens.Length];
        int at = 0, pending = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            string token = tokens[i].Text;
            int found = token.Contains(Broken, StringComparison.Ordinal) ? -1 : text.IndexOf(token, at, StringComparison.Ordinal);
            if (found < 0)
            {
                pending++;
                continue;
            }

            Share(places, i - pending, pending, at, found);
            pending = 0;
            at = found + token.Length;
            places[i] = (found, at);
        }

        Share(places, tokens.Length - pending, pending, at, text.Length);
        return places;
    }

    private static void Share((int Start, int End)[] places, int first, int count, int from, int to)
    {
        for (int i = first; i < first + count; i++)
            places[i] = (from, to);
    }
}

using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>
/// Gives the words of a text the times of the words that a recogniser heard. The two differ: figures for number words,
/// punctuation, words without times. What is between two words that are in both shares the time between them, by length.
/// </summary>
internal static class WordPlacer
{
    // How far ahead the same word is looked for.
    private const int Ahead = 8;

    /// <summary>Every word of the text with a time, in order; empty where no word heard has a time.</summary>
    public static ImmutableArray<Word> Place(string text, TimeRange within, ImmutableArray<ForeignWord> heard)
    {
        ForeignWord[] timed = [.. heard.Where(h => Core(h.Text, 0, h.Text.Length).Length > 0)];
        if (!Array.Exists(timed, h => h.StartMs is not null))
            return [];
        (int Start, int Length)[] tokens = [.. Tokens(text)];
        int?[] partner = Partners(text, tokens, timed);
        var words = ImmutableArray.CreateBuilder<Word>(tokens.Length);
        long from = within.StartMs;
        int next = 0; // the first heard word that is not used up
        for (int i = 0; i < tokens.Length;)
        {
            if (partner[i] is { } own && timed[own].StartMs is { } start)
            {
                start = Math.Max(start, from);
                long end = Math.Max(timed[own].EndMs ?? start, start);
                words.Add(new(tokens[i].Start, tokens[i].Length, new(start, end), timed[own].Confidence));
                (from, next, i) = (start, own + 1, i + 1);
                continue;
            }

            int until = i + 1;
            while (until < tokens.Length && !(partner[until] is { } p && timed[p].StartMs is not null))
                until++;
            int limit = until < tokens.Length ? partner[until]!.Value : timed.Length;
            long lower = words.Count > 0 ? words[^1].Time.EndMs : from;
            TimeRange gap = Gap(timed.AsSpan(next, Math.Max(0, limit - next)), lower, until < tokens.Length ? timed[limit].StartMs!.Value : within.EndMs);
            Share(tokens.AsSpan(i, until - i), gap, words);
            (from, i) = (gap.EndMs, until);
        }

        return words.ToImmutable();
    }

    // Where words of that place were heard too, their time is meant.
    private static TimeRange Gap(ReadOnlySpan<ForeignWord> between, long lower, long upper)
    {
        long? first = null, last = null;
        foreach (ForeignWord word in between)
        {
            first ??= word.StartMs;
            last = word.EndMs ?? last;
        }

        long start = Math.Max(lower, first ?? lower);
        return new(start, Math.Max(start, Math.Min(upper, last ?? upper)));
    }

    private static void Share(ReadOnlySpan<(int Start, int Length)> tokens, TimeRange gap, ImmutableArray<Word>.Builder words)
    {
        long letters = 0, done = 0;
        foreach ((_, int length) in tokens)
            letters += length;
        foreach ((int start, int length) in tokens)
        {
            long from = gap.StartMs + (gap.LengthMs * done / letters);
            done += length;
            words.Add(new(start, length, new(from, gap.StartMs + (gap.LengthMs * done / letters)), null));
        }
    }

    private static int?[] Partners(string text, (int Start, int Length)[] tokens, ForeignWord[] heard)
    {
        var partner = new int?[tokens.Length];
        int from = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> token = text.AsSpan(tokens[i].Start, tokens[i].Length);
            for (int j = from; j < Math.Min(heard.Length, from + Ahead); j++)
            {
                string word = heard[j].Text;
                (int start, int length) = Core(word, 0, word.Length);
                if (!token.Equals(word.AsSpan(start, length), StringComparison.OrdinalIgnoreCase))
                    continue;
                partner[i] = j;
                from = j + 1;
                break;
            }
        }

        return partner;
    }

    private static IEnumerable<(int Start, int Length)> Tokens(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (Core(text, i, end) is { Length: > 0 } core)
                yield return core;
            i = end + 1;
        }
    }

    private static (int Start, int Length) Core(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        return (start, end - start);
    }
}

using System.Collections.Immutable;
using System.Text;

namespace CallQa.Ingest;

/// <summary>Makes stretches of speech of what formats give: a text with its times, or a stream of words.</summary>
internal static class ForeignParts
{
    // As for words of our own recogniser.
    private const long LongMs = 15_000;
    private const long ShortPauseMs = 200;

    /// <summary>
    /// A stretch with times of its own, or, where those are missing, of its words. Null where nothing is said, and where
    /// times are wrong or missing, which is a problem of <paramref name="at"/>.
    /// </summary>
    public static ForeignPart? Of(
        Field at, Side side, long? start, long? end, string text, ImmutableArray<ForeignWord> words, Confidence? confidence = null)
    {
        string said = string.IsNullOrWhiteSpace(text) ? Join(words) : text.Trim();
        if (said.Length == 0)
            return null;
        start ??= words.Select(w => w.StartMs).FirstOrDefault(s => s is not null);
        end ??= words.Select(w => w.EndMs).LastOrDefault(e => e is not null) ?? start;
        if (start is not { } from || end is not { } to)
        {
            at.Problem("times", "a stretch of speech with its start, or with words that have one");
            return null;
        }

        if (to >= from)
            return new(side, new(from, to), said, words, confidence);
        at.Problem("times", "a stretch of speech that does not end before its start");
        return null;
    }

    /// <summary>Cuts a stream of words where the side changes, at pauses, and at the end of a sentence where a stretch grows long.</summary>
    public static IEnumerable<ForeignPart> Cut(ImmutableArray<ForeignWord> words)
    {
        int first = 0;
        long began = 0, ended = 0; // of the stretch that is open
        bool timed = false;
        for (int i = 0; i < words.Length; i++)
        {
            ForeignWord word = words[i];
            if (i > first && (word.Side != words[first].Side || (timed && word.StartMs is { } start && Ends(words[i - 1], start - ended, ended - began))))
            {
                yield return Part(words[first..i], began, ended);
                (first, began, timed) = (i, ended, false);
            }

            if (!timed && word.StartMs is { } at)
                (began, ended, timed) = (at, at, true);
            ended = Math.Max(ended, word.EndMs ?? word.StartMs ?? 0);
        }

        if (first < words.Length)
            yield return Part(words[first..], began, ended);
    }

    /// <summary>Words as a text: a space between them, none before punctuation.</summary>
    public static string Join(ImmutableArray<ForeignWord> words)
    {
        var text = new StringBuilder();
        foreach (string word in words.Select(w => w.Text.Trim()).Where(w => w.Length > 0))
        {
            if (text.Length > 0 && word.Any(char.IsLetterOrDigit))
                text.Append(' ');
            text.Append(word);
        }

        return text.ToString();
    }

    private static bool Ends(ForeignWord last, long pause, long length) =>
        pause >= UtteranceBuilder.PauseMs || (length >= LongMs && pause >= ShortPauseMs && last.Text.TrimEnd() is [.., '.' or '?' or '!' or '…']);

    private static ForeignPart Part(ImmutableArray<ForeignWord> words, long began, long ended) =>
        new(words[0].Side, new(began, Math.Max(began, ended)), Join(words), words);
}

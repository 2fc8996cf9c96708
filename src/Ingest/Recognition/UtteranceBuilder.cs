using System.Collections.Immutable;
using System.Text;

namespace CallQa.Ingest;

/// <summary>Cuts a channel's words into utterances: at pauses, and at the end of a sentence where an utterance grows long.</summary>
internal static class UtteranceBuilder
{
    /// <summary>A pause of this length ends an utterance.</summary>
    public const long PauseMs = 600;

    // An utterance longer than this ends with its sentence.
    private const long LongMs = 15_000;
    private const long ShortPauseMs = 200;

    /// <summary>The utterances of one speaker, in order of time.</summary>
    public static IEnumerable<Utterance> Build(IReadOnlyList<HeardWord> words, Speaker speaker)
    {
        int first = 0;
        for (int i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && !Ends(words, first, i))
                continue;
            yield return Utterance([.. words.Skip(first).Take(i - first)], speaker);
            first = i;
        }
    }

    private static bool Ends(IReadOnlyList<HeardWord> words, int first, int next)
    {
        long pause = words[next].StartMs - words[next - 1].EndMs;
        return pause >= PauseMs
            || (words[next - 1].EndsSentence && pause >= ShortPauseMs && words[next - 1].EndMs - words[first].StartMs >= LongMs);
    }

    private static Utterance Utterance(ImmutableArray<HeardWord> words, Speaker speaker)
    {
        var text = new StringBuilder();
        var placed = ImmutableArray.CreateBuilder<Word>(words.Length);
        foreach (HeardWord word in words)
        {
            if (text.Length > 0)
                text.Append(' ');
            (int start, int length) = word.Core;
            placed.Add(new(text.Length + start, length, new(word.StartMs, word.EndMs), Confidences.Rounded(word.Probability)));
            text.Append(word.Text);
        }

        var time = new TimeRange(words[0].StartMs, Math.Max(words[^1].EndMs, words.Max(w => w.EndMs)));
        ImmutableArray<Word> all = placed.MoveToImmutable();
        return new(speaker, time, text.ToString(), all) { Confidence = Confidences.Mean(all.Select(w => (w.Confidence, w.Time))) };
    }
}

using System.Collections.Immutable;

namespace CallQa.Redaction.Replacement;

/// <summary>Puts placeholders into an utterance and its words.</summary>
internal static class UtteranceRewriter
{
    /// <summary>
    /// The utterance with spans replaced. The words of a span become one word: the placeholder, with the union of their
    /// times and their lowest confidence; words behind it move; the utterance's own times stay.
    /// </summary>
    public static Utterance Rewrite(Utterance utterance, IReadOnlyList<Detection> spans)
    {
        var text = new TextRewriter(utterance.Text, spans);
        ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>(utterance.Words.Length);
        foreach (Word word in utterance.Words)
        {
            int start = text.MapStart(word.CharStart);
            Word moved = word with { CharStart = start, CharLength = text.MapEnd(word.CharStart + word.CharLength) - start };
            if (words.Count > 0 && start < End(words[^1]))
                words[^1] = Join(words[^1], moved);
            else
                words.Add(moved);
        }

        return new Utterance(utterance.Speaker, utterance.Time, text.Text, words.ToImmutable())
        {
            Kind = utterance.Kind,
            Agent = utterance.Agent,
            Confidence = utterance.Confidence,
        };
    }

    private static Word Join(Word a, Word b) => new(
        a.CharStart,
        Math.Max(End(a), End(b)) - a.CharStart,
        a.Time.Union(b.Time),
        Lower(a.Confidence, b.Confidence));

    private static int End(Word word) => word.CharStart + word.CharLength;

    private static Confidence? Lower(Confidence? a, Confidence? b) =>
        a is null ? b : b is null || a.Value.Value <= b.Value.Value ? a : b;
}

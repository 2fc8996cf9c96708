using System.Collections.Immutable;

namespace CallQa;

/// <summary>One speaker's stretch of speech, cut at pauses.</summary>
public sealed record Utterance
{
    /// <summary>Makes an utterance and checks that its words lie inside the text, in order.</summary>
    /// <exception cref="ArgumentException">A word lies outside the text or before its predecessor.</exception>
    public Utterance(Speaker speaker, TimeRange time, string text, ImmutableArray<Word> words = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        Speaker = speaker;
        Time = time;
        Text = text;
        Words = words.IsDefault ? [] : words;
        int from = 0;
        foreach (Word word in Words)
        {
            if (word.CharStart < from || word.CharLength < 1 || word.CharStart + word.CharLength > text.Length)
                throw new ArgumentException($"Word at {word.CharStart}+{word.CharLength} does not fit a text of {text.Length} characters.", nameof(words));
            from = word.CharStart + word.CharLength;
        }
    }

    /// <summary>Who speaks.</summary>
    public Speaker Speaker { get; }

    /// <summary>A person or a machine.</summary>
    public UtteranceKind Kind { get; init; }

    /// <summary>Set where another agent than the call's has taken over (after a transfer); else null.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>From the first word's start to the last word's end.</summary>
    public TimeRange Time { get; }

    /// <summary>What was said.</summary>
    public string Text { get; }

    /// <summary>The recogniser's confidence in the whole utterance; null where it gave none.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Words with times, in order; empty where the source gave none, and then windows work on <see cref="Time"/>.</summary>
    public ImmutableArray<Word> Words { get; }
}

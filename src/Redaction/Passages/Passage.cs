using System.Collections.Immutable;
using CallQa.Redaction.Digits;

namespace CallQa.Redaction.Passages;

/// <summary>
/// What one speaker says in one go: their consecutive utterances, joined by line breaks, with short interjections of
/// the other side left out. A number given in pieces is whole here, so that a detector needs to know nothing of
/// utterances. Not thread safe (tokens and runs are computed once, on demand).
/// </summary>
internal sealed class Passage
{
    /// <summary>How many characters of the conversation before a number are searched for what the number is.</summary>
    private const int LeadLength = 160;

    private readonly string _conversation;
    private readonly ImmutableArray<PassagePart> _parts;
    private IReadOnlyList<Token>? _tokens;
    private IReadOnlyList<DigitRun>? _runs;

    /// <summary>Makes a passage of parts of a conversation.</summary>
    /// <param name="text">The parts' texts, joined by line breaks.</param>
    /// <param name="parts">At least one part, in order.</param>
    /// <param name="conversation">The words of all speakers in order of time, joined by line breaks.</param>
    /// <param name="language">The call's language.</param>
    public Passage(string text, ImmutableArray<PassagePart> parts, string conversation, Language language)
    {
        Text = text;
        _parts = parts;
        _conversation = conversation;
        Language = language;
    }

    /// <summary>The text to search.</summary>
    public string Text { get; }

    /// <summary>The call's language; unknown where it is not told.</summary>
    public Language Language { get; }

    /// <summary>The utterances that the text is made of.</summary>
    public ImmutableArray<PassagePart> Parts => _parts;

    /// <summary>Words, numbers and marks of the text.</summary>
    public IReadOnlyList<Token> Tokens => _tokens ??= Tokenizer.Read(Text);

    /// <summary>Runs of digits, written or spoken.</summary>
    public IReadOnlyList<DigitRun> Runs => _runs ??= DigitRunReader.Read(Text, Tokens);

    /// <summary>A passage of a text that stands alone, with the words that say what it is (the name of a fact).</summary>
    public static Passage Alone(string text, string lead, Language language) =>
        new(text, [new PassagePart(0, 0, text.Length, lead.Length + 1)], lead + "\n" + text, language);

    /// <summary>What everybody said right before a position of the text, oldest first.</summary>
    public ReadOnlySpan<char> Lead(int position)
    {
        PassagePart part = _parts[PartAt(position)];
        int end = part.InConversation + (position - part.Start);
        int start = Math.Max(0, end - LeadLength);
        while (start > 0 && start < end && char.IsLetterOrDigit(_conversation[start - 1]))
            start++;
        return _conversation.AsSpan(start, end - start);
    }

    /// <summary>Index in <see cref="Parts"/> of the part that holds a position; a line break belongs to the part before it.</summary>
    public int PartAt(int position)
    {
        int low = 0;
        int high = _parts.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_parts[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}

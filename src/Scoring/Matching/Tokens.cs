using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>
/// One utterance split into words; immutable, thread safe. A word is a run of letters and digits; an apostrophe between
/// letters belongs to it (it's), a hyphen parts two words (call-back, кто-то, e-mail: two words side by side, as a
/// recogniser writes them that hears no hyphens); a point, comma or colon between digits belongs to it (12:30, 1,500.00), and
/// so do the signs of currencies and per cent; a redaction's placeholder (&lt;card&gt;) is one word with its brackets.
/// Clauses are cut at , ; : . ! ? … and dashes; in an utterance without any of these inside, before the conjunctions of
/// <see cref="ClauseWords"/>.
/// </summary>
public sealed class Tokens
{
    private ImmutableArray<ThingHit> things;

    internal Tokens(Utterance utterance, Language language, string folded, ImmutableArray<TokenWord> words, CallNames? names)
    {
        Utterance = utterance;
        Language = language;
        Folded = folded;
        Words = words;
        Names = names;
    }

    /// <summary>The utterance.</summary>
    public Utterance Utterance { get; }

    /// <summary>The language whose phrases can be found here.</summary>
    public Language Language { get; }

    /// <summary>The folded forms of all words, parted by spaces.</summary>
    public string Folded { get; }

    /// <summary>The words in order.</summary>
    public ImmutableArray<TokenWord> Words { get; }

    /// <summary>The names heard in the call; null where nobody looked for them.</summary>
    public CallNames? Names { get; }

    /// <summary>The built-in things of the utterance, by place; read when first asked for, since all stages ask for the same.</summary>
    internal ImmutableArray<ThingHit> Things => things.IsDefault ? things = BuiltInThings.Read(this) : things;

    /// <summary>What a search for near forms found out about the words; it belongs to the search that made it.</summary>
    internal NearText? Near { get; set; }

    /// <summary>Number of words.</summary>
    public int Count => Words.Length;

    /// <summary>Splits one utterance; <paramref name="names"/> are those of its call, for <c>&lt;customer-name&gt;</c> and <c>&lt;agent-name&gt;</c>.</summary>
    public static Tokens Of(Utterance utterance, Language language, CallNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return Tokenizer.Split(utterance, language, names);
    }

    /// <summary>Splits all utterances of a call, with the names heard in it; one entry an utterance, same index.</summary>
    public static ImmutableArray<Tokens> OfCall(IReadOnlyList<Utterance> utterances, Language language)
    {
        ArgumentNullException.ThrowIfNull(utterances);
        Tokens[] plain = [.. utterances.Select(utterance => Of(utterance, language))];
        var names = CallNames.Of(plain);
        return [.. plain.Select(tokens => new Tokens(tokens.Utterance, language, tokens.Folded, tokens.Words, names))];
    }

    /// <summary>The folded form of a word.</summary>
    public ReadOnlySpan<char> Form(int word) => Folded.AsSpan(Words[word].FoldedStart, Words[word].FoldedLength);

    /// <summary>From the start of the first word to the end of the last of a span (end exclusive, not empty).</summary>
    public TimeRange Time(int firstWord, int endWord)
    {
        TimeRange time = Words[firstWord].Time;
        for (int i = firstWord + 1; i < endWord; i++)
            time = time.Union(Words[i].Time);
        return time;
    }

    /// <summary>The words of a span as they stand in the text, punctuation between them included.</summary>
    public string Quote(int firstWord, int endWord)
    {
        TokenWord last = Words[endWord - 1];
        return Utterance.Text[Words[firstWord].CharStart..(last.CharStart + last.CharLength)];
    }
}

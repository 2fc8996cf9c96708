using System.Globalization;

namespace CallQa.Scoring.Matching.Things;

/// <summary>An utterance as the readers of things see it: for each word, what it can be. For one thread.</summary>
internal sealed class ThingText
{
    private static readonly List<ThingWord> Nothing = [];

    private readonly List<ThingWord>[] _words;

    public ThingText(Tokens tokens)
    {
        Tokens = tokens;
        _words = new List<ThingWord>[tokens.Count];
        var table = ThingWords.For(tokens.Language);
        for (int i = 0; i < tokens.Count; i++)
        {
            _words[i] = table?.Find(tokens, i) ?? Nothing;
            char first = tokens.Form(i)[0];
            HasAny |= _words[i].Count > 0 || char.IsDigit(first) || first is '$' or '€' or '£';
        }
    }

    public Tokens Tokens { get; }

    public int Count => _words.Length;

    /// <summary>False where no word can be part of a thing.</summary>
    public bool HasAny { get; }

    /// <summary>False where no reader finds anything at a word: all begin with a word of the table, a digit, a currency's sign or the "oh" of digits read one by one.</summary>
    public bool CanBegin(int word)
    {
        ReadOnlySpan<char> form = Tokens.Form(word);
        return _words[word].Count > 0 || char.IsDigit(form[0]) || form[0] is '$' or '€' or '£' or '₽' || form is "oh";
    }

    /// <summary>The entry of a tag that begins at a word (the longest); null where there is none.</summary>
    public ThingWord? At(int word, ThingTag tag)
    {
        if (word < 0 || word >= _words.Length)
            return null;
        foreach (ThingWord entry in _words[word])
            if (entry.Tag == tag)
                return entry;
        return null;
    }

    public bool Is(int word, ThingTag tag) => At(word, tag) is not null;

    /// <summary>The word after an entry, or <paramref name="word"/> itself where none of the tag begins there.</summary>
    public int Skip(int word, ThingTag tag) => At(word, tag) is { } entry ? word + entry.Words : word;

    /// <summary>The value of an entry as a number.</summary>
    public static double Number(ThingWord entry) => double.Parse(entry.Value, CultureInfo.InvariantCulture);

    /// <summary>A number as values show it.</summary>
    public static string Show(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}

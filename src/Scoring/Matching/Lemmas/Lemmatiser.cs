using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace CallQa.Scoring.Matching.Lemmas;

/// <summary>
/// The form under which all forms of a word meet: Snowball's stem, with rules and a table of corrections per language
/// where stems mislead. Two forms belong to one word where their lemmas are equal; a lemma itself need not be a word.
/// Thread safe: each thread has its own stemmers.
/// </summary>
public static class Lemmatiser
{
    [ThreadStatic]
    private static SnowballProgram?[]? s_stemmers;

    private static readonly Vocabulary<string>[] Known = [.. Enum.GetValues<Language>().Select(language => new Vocabulary<string>(form => Find(form, language)))];

    /// <summary>The lemma of a folded word; the word itself for an unknown language and for words with digits or brackets.</summary>
    public static string Lemma(string form, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Known[(int)language][form];
    }

    /// <inheritdoc cref="Lemma(string, Language)"/>
    internal static string Lemma(ReadOnlySpan<char> form, Language language) => Known[(int)language][form];

    private static string Find(string form, Language language)
    {
        if (language == Language.Unknown || form.Length == 0 || !char.IsLetter(form[0]) || form.AsSpan().ContainsAnyInRange('0', '9'))
            return form;
        Corrections corrections = Corrections.For(language);
        if (corrections.OfForm(form) is { } lemma)
            return lemma;
        string stem = language switch
        {
            Language.Russian => RussianRules.AfterStemming(Stem(RussianRules.BeforeStemming(form), language)),
            Language.Swedish => SwedishRules.Stem(form, word => Stem(word, language), corrections),
            _ => Stem(EnglishRules.BeforeStemming(form), language),
        };
        return corrections.OfStem(stem) ?? stem;
    }

    /// <summary>A lemma as it is compared with the ends of others (compounds): without the sign of the corrections table.</summary>
    public static string Ending(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        return lemma.TrimStart('=');
    }

    private static string Stem(string form, Language language)
    {
        SnowballProgram?[] stemmers = s_stemmers ??= new SnowballProgram?[4];
        SnowballProgram stemmer = stemmers[(int)language] ??= language switch
        {
            Language.Russian => new RussianStemmer(),
            Language.Swedish => new SwedishStemmer(),
            _ => new EnglishStemmer(),
        };
        stemmer.SetCurrent(form);
        stemmer.Stem();
        return stemmer.Current;
    }
}

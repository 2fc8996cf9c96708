using CallQa.Scoring.Matching.Lemmas;

namespace CallQa.Scoring.Matching;

/// <summary>A word of a phrase, made ready to be compared with many words of many texts.</summary>
/// <param name="word">The word.</param>
/// <param name="language">Its language.</param>
internal sealed class NearWord(Element.Word word, Language language)
{
    private readonly string _lemma = Lemmatiser.Lemma(word.Form, language);

    // Replaced, never changed; readers take no lock.
    private volatile int[] _lists = [];

    /// <summary>The numbers of the lists that hold it.</summary>
    public int[] Lists => _lists;

    /// <summary>Notes a list that holds it; calls come one after another.</summary>
    public void Join(int list) => _lists = [.. _lists, list];

    /// <summary>0 where the word matches, 1 where one letter more is wrong than allowed, 2 where it is another word.</summary>
    public byte Fault(string form, string lemma)
    {
        bool matches = word.Match switch
        {
            WordMatch.Exact => string.Equals(form, word.Form, StringComparison.Ordinal),
            WordMatch.Prefix => form.StartsWith(word.Form, StringComparison.Ordinal),
            WordMatch.Suffix => form.EndsWith(word.Form, StringComparison.Ordinal) || lemma.EndsWith(Lemmatiser.Ending(_lemma), StringComparison.Ordinal),
            WordMatch.Fuzzy => WordSets.Edits(form, word.Form, lemma, _lemma) >= 0,
            _ => string.Equals(lemma, _lemma, StringComparison.Ordinal),
        };
        if (matches)
            return 0;
        int allowed = word.Match == WordMatch.Fuzzy ? word.Form.Length >= 8 ? 2 : 1 : 0;
        return word.Form.Length >= 4 && word.Match is not (WordMatch.Prefix or WordMatch.Suffix)
            && EditDistance.Within(allowed + 1, form, word.Form) <= allowed + 1 ? (byte)1 : (byte)2;
    }
}

using CallQa.Scoring.Matching.Lemmas;

namespace CallQa.Scoring.Matching;

/// <summary>
/// The sets of word forms that a language's phrases ask for, and for a word form all sets that hold it. Filled while
/// compiling, read only (and thread safe) afterwards.
/// </summary>
internal sealed class WordSets(Language language)
{
    private const int FuzzyTwoFrom = 8;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<Element.Word[]> _members = [];
    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _lemmas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _suffixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _lemmaSuffixes = new(StringComparer.Ordinal);
    private readonly List<(string Form, string Lemma, int Set)> _fuzzy = [];

    public IReadOnlyList<Element.Word> Members(int set) => _members[set];

    /// <summary>The number of the set of all words that match any of these.</summary>
    public int Add(IEnumerable<Element.Word> words)
    {
        Element.Word[] members = [.. words.Distinct().OrderBy(word => word.Form, StringComparer.Ordinal).ThenBy(word => word.Match)];
        string key = string.Join(' ', members.Select(word => $"{(int)word.Match}{word.Form}"));
        if (_ids.TryGetValue(key, out int id))
            return id;
        id = _members.Count;
        _ids.Add(key, id);
        _members.Add(members);
        foreach (Element.Word word in members)
            Index(word, id);
        return id;
    }

    /// <summary>Adds all sets that hold a folded form, with the letters wrong in it, each set once with the fewest.</summary>
    public void Find(string form, SortedDictionary<int, byte> found)
    {
        string lemma = Lemmatiser.Lemma(form, language);
        Take(_exact, form, found);
        Take(_lemmas, lemma, found);
        for (int i = 1; i <= form.Length && _prefixes.Count > 0; i++)
            Take(_prefixes, form[..i], found);
        for (int i = 0; i < form.Length && _suffixes.Count > 0; i++)
            Take(_suffixes, form[i..], found);
        for (int i = 0; i < lemma.Length && _lemmaSuffixes.Count > 0; i++)
            Take(_lemmaSuffixes, lemma[i..], found);
        foreach ((string wanted, string wantedLemma, int set) in _fuzzy)
        {
            int edits = Edits(form, wanted, lemma, wantedLemma);
            if (edits >= 0 && (!found.TryGetValue(set, out byte known) || known > edits))
                found[set] = (byte)edits;
        }
    }

    /// <summary>Letters wrong between a word and a fuzzy element, 0 for another form of the same word, -1 where they are too many.</summary>
    public static int Edits(string form, string wanted, string lemma, string wantedLemma)
    {
        if (string.Equals(lemma, wantedLemma, StringComparison.Ordinal))
            return 0;
        int limit = wanted.Length >= FuzzyTwoFrom ? 2 : 1;
        int edits = EditDistance.Within(limit, form, wanted);
        int stemLimit = wantedLemma.Length >= FuzzyTwoFrom ? 2 : 1;
        int stemEdits = wantedLemma.Length < 4 ? stemLimit + 1 : EditDistance.Within(stemLimit, lemma, wantedLemma);
        if (stemEdits > stemLimit)
            return edits <= limit ? edits : -1;
        return Math.Min(edits, stemEdits);
    }

    private void Index(Element.Word word, int set)
    {
        switch (word.Match)
        {
            case WordMatch.AnyForm:
                Put(_lemmas, Lemmatiser.Lemma(word.Form, language), set);
                break;
            case WordMatch.Exact:
                Put(_exact, word.Form, set);
                break;
            case WordMatch.Prefix:
                Put(_prefixes, word.Form, set);
                break;
            case WordMatch.Suffix:
                Put(_suffixes, word.Form, set);
                Put(_lemmaSuffixes, Lemmatiser.Ending(Lemmatiser.Lemma(word.Form, language)), set);
                break;
            case WordMatch.Fuzzy:
                _fuzzy.Add((word.Form, Lemmatiser.Lemma(word.Form, language), set));
                break;
        }
    }

    private static void Put(Dictionary<string, List<int>> index, string key, int set)
    {
        if (!index.TryGetValue(key, out List<int>? sets))
            index.Add(key, sets = []);
        sets.Add(set);
    }

    private static void Take(Dictionary<string, List<int>> index, string key, SortedDictionary<int, byte> found)
    {
        if (index.TryGetValue(key, out List<int>? sets))
        {
            foreach (int set in sets)
                found[set] = 0;
        }
    }
}

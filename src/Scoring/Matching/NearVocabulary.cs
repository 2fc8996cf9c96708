using CallQa.Scoring.Matching.Lemmas;

namespace CallQa.Scoring.Matching;

/// <summary>
/// The words of phrases against the words of texts: which of the former a form of the latter is, or nearly is. Comparing letters is slow
/// and texts repeat their words, so each form is compared with each word of a phrase once; few are near, and only those are kept. An element
/// takes any word of a list; equal lists are one, so that elements of all phrases share the answers. Thread safe.
/// </summary>
internal sealed class NearVocabulary
{
    /// <summary>Another word.</summary>
    public const byte Other = 2;

    private readonly Language _language;
    private readonly Dictionary<Element.Word, int> _known = [];
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly Vocabulary<Form> _forms;
    private readonly Lock _gate = new();

    // Replaced, never changed, where it is full; readers take no lock.
    private volatile NearWord[] _words = new NearWord[256];
    private volatile int _count;
    private volatile int _listCount;

    public NearVocabulary(Language language)
    {
        _language = language;
        _forms = new(form => new(form, language));
    }

    /// <summary>How many lists there are; their numbers are below it.</summary>
    public int Count => _listCount;

    /// <summary>The number of a list of words, ready to be compared.</summary>
    public int Ready(IEnumerable<Element.Word> words)
    {
        lock (_gate)
        {
            int[] numbers = [.. words.Select(Number).Distinct().Order()];
            string key = string.Join(' ', numbers);
            if (_lists.TryGetValue(key, out int list))
                return list;
            _lists.Add(key, list = _listCount);
            foreach (int number in numbers)
                _words[number].Join(list);
            _listCount++;
            return list;
        }
    }

    /// <summary>The lists, below a number at the least, of which a folded form of a text is a word (0) or nearly is one (1); in all others it is <see cref="Other"/>.</summary>
    public (int List, byte Fault)[] Near(ReadOnlySpan<char> form, int below) => _forms[form].Near(this, below);

    private int Number(Element.Word word)
    {
        if (_known.TryGetValue(word, out int number))
            return number;
        if (_count == _words.Length)
        {
            NearWord[] larger = new NearWord[2 * _count];
            _words.CopyTo(larger, 0);
            _words = larger;
        }

        _known.Add(word, number = _count);
        _words[number] = new NearWord(word, _language);
        _count++;
        return number;
    }

    private sealed class Form(string form, Language language)
    {
        private readonly string _lemma = Lemmatiser.Lemma(form, language);
        private volatile Known _known = new(0, 0, [], []);

        public (int List, byte Fault)[] Near(NearVocabulary all, int below)
        {
            Known known = _known;
            if (known.BelowList >= below)
                return known.Lists;

            // A list is counted after its words, so what is read here holds all words of the lists.
            int lists = all._listCount, count = all._count;
            NearWord[] words = all._words;
            List<(NearWord Word, byte Fault)> near = [.. known.Words];
            for (int i = known.BelowWord; i < count; i++)
                if (words[i].Fault(form, _lemma) is < Other and var fault)
                    near.Add((words[i], fault));
            var faults = new Dictionary<int, byte>();
            foreach ((NearWord word, byte fault) in near)
                foreach (int list in word.Lists)
                    if (list < lists && (!faults.TryGetValue(list, out byte least) || fault < least))
                        faults[list] = fault;
            _known = known = new(count, lists, [.. near], [.. faults.Select(f => (f.Key, f.Value))]);
            return known.Lists;
        }

        private sealed record Known(int BelowWord, int BelowList, (NearWord Word, byte Fault)[] Words, (int List, byte Fault)[] Lists);
    }
}

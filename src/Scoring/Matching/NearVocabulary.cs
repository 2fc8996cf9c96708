using CallQa.Scoring.Matching.Lemmas;

namespace CallQa.Scoring.Matching;

/// <summary>
/// The words of phrases against the words of texts: which of the former a form of the latter is, or nearly is. Comparing letters is slow
/// and texts repeat their words, so each form is compared with each word of a phrase once; few are near, and only those are kept. Thread safe.
/// </summary>
internal sealed class NearVocabulary
{
    /// <summary>Another word.</summary>
    public const byte Other = 2;

    private readonly Language _language;
    private readonly Dictionary<Element.Word, NearWord> _known = [];
    private readonly Vocabulary<Form> _forms;
    private readonly Lock _gate = new();

    // Replaced, never changed, where it is full; readers take no lock.
    private volatile NearWord[] _words = new NearWord[256];
    private volatile int _count;

    public NearVocabulary(Language language)
    {
        _language = language;
        _forms = new(form => new(form, language));
    }

    /// <summary>How many words of phrases there are; their numbers are below it.</summary>
    public int Count => _count;

    /// <summary>The word of a phrase, ready and with a number.</summary>
    public NearWord Ready(Element.Word word)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(word, out NearWord? ready))
                return ready;
            _known.Add(word, ready = new NearWord(word, _language, _count));
            if (_count == _words.Length)
            {
                NearWord[] larger = new NearWord[2 * _count];
                _words.CopyTo(larger, 0);
                _words = larger;
            }

            _words[_count] = ready;
            _count++;
            return ready;
        }
    }

    /// <summary>The words of phrases, below a number at the least, that a folded form of a text is (0) or nearly is (1); all others are <see cref="Other"/>.</summary>
    public (int Word, byte Fault)[] Near(ReadOnlySpan<char> form, int below) => _forms[form].Near(this, below);

    private sealed class Form(string form, Language language)
    {
        private readonly string _lemma = Lemmatiser.Lemma(form, language);
        private volatile Known _known = new(0, []);

        public (int Word, byte Fault)[] Near(NearVocabulary all, int below)
        {
            Known known = _known;
            if (known.Below >= below)
                return known.Near;
            int count = all._count;
            NearWord[] words = all._words;
            List<(int Word, byte Fault)> near = [.. known.Near];
            for (int i = known.Below; i < count; i++)
                if (words[i].Fault(form, _lemma) is < Other and var fault)
                    near.Add((i, fault));
            _known = known = new(count, [.. near]);
            return known.Near;
        }

        private sealed record Known(int Below, (int Word, byte Fault)[] Near);
    }
}

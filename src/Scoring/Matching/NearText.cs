using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>
/// The words of one utterance as the search for near forms needs them; what is found out once serves all phrases. For one
/// thread.
/// </summary>
internal sealed class NearText
{
    private readonly NearVocabulary _words;

    private readonly Dictionary<NearElement, byte[]> _faults = new(ReferenceEqualityComparer.Instance);

    // For each word of a phrase the least fault of any word of the text; and for each word of the text what it is near to.
    private byte[] _least = [];
    private (int Word, byte Fault)[][] _near = [];

    public NearText(Tokens tokens, NearVocabulary words, IThingFinder finder)
    {
        Tokens = tokens;
        _words = words;
        finder.Find(tokens, Things);
    }

    public Tokens Tokens { get; }

    public List<ThingHit> Things { get; } = [];

    /// <summary>True where it was made with this vocabulary.</summary>
    public bool IsOf(NearVocabulary words) => ReferenceEquals(words, _words);

    /// <summary>For each word of the text the least fault under an element's words; null where it takes no words.</summary>
    public byte[]? Faults(NearElement element)
    {
        if (element.Words is not { } words)
            return null;
        if (_faults.TryGetValue(element, out byte[]? known))
            return known;
        Least();
        byte[] faults = new byte[Tokens.Count];
        for (int i = 0; i < faults.Length; i++)
        {
            faults[i] = NearVocabulary.Other;
            foreach ((int near, byte fault) in _near[i])
                if (fault < faults[i] && Array.Exists(words, w => w.Number == near))
                    faults[i] = fault;
        }

        return _faults[element] = faults;
    }

    /// <summary>True where no word and no thing of the text can stand for the element.</summary>
    public bool Lacks(NearElement element) => LacksWords(element) && (element.Kind is not { } kind || !Things.Exists(thing => thing.Kind == kind));

    private bool LacksWords(NearElement element)
    {
        if (element.Words is not { } words)
            return true;
        byte[] least = Least();
        foreach (NearWord word in words)
            if (least[word.Number] < NearVocabulary.Other)
                return false;
        return true;
    }

    private byte[] Least()
    {
        if (_least.Length >= _words.Count)
            return _least;
        byte[] least = new byte[_words.Count];
        var near = new (int Word, byte Fault)[Tokens.Count][];
        Array.Fill(least, NearVocabulary.Other);
        for (int i = 0; i < near.Length; i++)
        {
            near[i] = _words.Near(Tokens.Form(i), least.Length);
            foreach ((int word, byte fault) in near[i])
                if (word < least.Length && fault < least[word])
                    least[word] = fault;
        }

        _near = near;
        return _least = least;
    }
}

using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>
/// The words of one utterance as the search for near forms needs them; what is found out once serves all phrases. For one
/// thread.
/// </summary>
internal sealed class NearText
{
    private readonly NearVocabulary _words;
    private NearAlignment? _alignment;

    // For each list of words the least fault of any word of the text, and the faults of all where they were asked for.
    private byte[] _least = [];
    private byte[]?[] _faults = [];

    public NearText(Tokens tokens, NearVocabulary words, IThingFinder finder)
    {
        Tokens = tokens;
        _words = words;
        finder.Find(tokens, Things);
    }

    public Tokens Tokens { get; }

    public List<ThingHit> Things { get; } = [];

    /// <summary>Lays runs along this text.</summary>
    public NearAlignment Alignment => _alignment ??= new(this);

    /// <summary>True where it was made with this vocabulary.</summary>
    public bool IsOf(NearVocabulary words) => ReferenceEquals(words, _words);

    /// <summary>For each word of the text the least fault under an element's words; null where it takes no words.</summary>
    public byte[]? Faults(NearElement element)
    {
        if (element.Words < 0)
            return null;
        Know(element.Words);
        return _faults[element.Words] ??= FaultsOf(element.Words);
    }

    /// <summary>True where no word and no thing of the text can stand for the element.</summary>
    public bool Lacks(NearElement element)
    {
        if (element.Words >= 0)
        {
            Know(element.Words);
            if (_least[element.Words] < NearVocabulary.Other)
                return false;
        }

        if (element.Kind is { } kind)
            foreach (ThingHit thing in Things)
                if (thing.Kind == kind)
                    return false;
        return true;
    }

    private byte[] FaultsOf(int list)
    {
        byte[] faults = new byte[Tokens.Count];
        for (int i = 0; i < faults.Length; i++)
        {
            faults[i] = NearVocabulary.Other;
            foreach ((int near, byte fault) in _words.Near(Tokens.Form(i), list + 1))
                if (near == list)
                    faults[i] = fault;
        }

        return faults;
    }

    private void Know(int list)
    {
        if (list < _least.Length)
            return;
        byte[] least = new byte[_words.Count];
        Array.Fill(least, NearVocabulary.Other);
        for (int i = 0; i < Tokens.Count; i++)
            foreach ((int near, byte fault) in _words.Near(Tokens.Form(i), least.Length))
                if (near < least.Length && fault < least[near])
                    least[near] = fault;
        _least = least;
        Array.Resize(ref _faults, least.Length);
    }
}

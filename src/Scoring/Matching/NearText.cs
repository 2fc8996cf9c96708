using System.Collections.Concurrent;
using CallQa.Scoring.Matching.Lemmas;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>The words of one utterance as the search for near forms needs them; what is found out once serves all phrases. Thread safe.</summary>
internal sealed class NearText
{
    private readonly string[] _lemmas;
    private readonly ConcurrentDictionary<NearWord, byte[]> _faults = [];
    private readonly ConcurrentDictionary<NearElement, byte[]?> _elements = [];

    public NearText(Tokens tokens, Language language, IThingFinder finder)
    {
        Tokens = tokens;
        Forms = [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Form(i).ToString())];
        _lemmas = [.. Forms.Select(form => Lemmatiser.Lemma(form, language))];
        finder.Find(tokens, Things);
    }

    public Tokens Tokens { get; }

    public string[] Forms { get; }

    public List<ThingHit> Things { get; } = [];

    /// <summary>For each word of the text the least fault under an element's words; null where it takes no words.</summary>
    public byte[]? Faults(NearElement element) => _elements.GetOrAdd(element, static (one, text) => text.Least(one), this);

    /// <summary>True where no word and no thing of the text can stand for the element.</summary>
    public bool Lacks(NearElement element) =>
        (Faults(element) is not { } faults || !faults.AsSpan().ContainsAnyExcept((byte)2))
        && (element.Kind is not { } kind || !Things.Exists(thing => thing.Kind == kind));

    private byte[]? Least(NearElement element)
    {
        if (element.Words is not { } words)
            return null;
        if (words.Length == 1)
            return Faults(words[0]);
        byte[] least = [.. Faults(words[0])];
        foreach (NearWord word in words.AsSpan(1))
        {
            byte[] own = Faults(word);
            for (int i = 0; i < least.Length; i++)
                least[i] = Math.Min(least[i], own[i]);
        }

        return least;
    }

    private byte[] Faults(NearWord word) => _faults.GetOrAdd(word, static (one, text) =>
    {
        byte[] faults = new byte[text.Forms.Length];
        for (int i = 0; i < faults.Length; i++)
            faults[i] = one.Fault(text.Forms[i], text._lemmas[i]);
        return faults;
    }, this);
}

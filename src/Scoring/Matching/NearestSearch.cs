using System.Collections.Concurrent;
using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Looks for the span that comes nearest to a phrase: each phrase is written out into runs of words, things and gaps (at
/// most <see cref="MostRuns"/>), and each run laid along the text from every start with one element missing or one letter more
/// wrong than allowed. Runs are written out once a signal, and a text is compared with each word once. Thread safe.
/// </summary>
internal sealed class NearestSearch(Language language, ElementResolver resolver)
{
    public const int MostRuns = 200;

    private readonly ConcurrentDictionary<int, NearRun[]> _runs = [];
    private readonly NearVocabulary _words = new(language);

    /// <summary>The best: the largest share of content words, then the fewest faults, the leftmost, the first phrase.</summary>
    public NearForm? Find(Tokens tokens, int signal, ImmutableArray<CompiledPhrase> phrases, IThingFinder finder)
    {
        if (tokens.Count == 0)
            return null;
        NearRun[] runs = _runs.GetOrAdd(signal, static (number, all) => all.Search.WrittenOut(number, all.Phrases), (Search: this, Phrases: phrases));
        if (runs.Length == 0)
            return null;
        NearText text = tokens.Near is { } known && known.IsOf(_words) ? known : tokens.Near = new NearText(tokens, _words, finder);
        NearForm? best = null;
        foreach (NearRun run in runs)
            if (text.Alignment.Best(run) is { } found)
                best = Better(best, found with { Signal = signal, PhraseIndex = run.Phrase });
        return best;
    }

    private NearRun[] WrittenOut(int signal, ImmutableArray<CompiledPhrase> phrases)
    {
        var elements = new Dictionary<Element, NearElement>(ReferenceEqualityComparer.Instance);
        return
        [
            .. phrases.Where(phrase => phrase.Signal == signal).SelectMany(phrase =>
                Runs(phrase.Source.Elements).Take(MostRuns).Select(run => new NearRun(phrase.PhraseIndex, [.. run.Select(element => Ready(element, elements))]))),
        ];
    }

    private NearElement Ready(Element element, Dictionary<Element, NearElement> known)
    {
        if (known.TryGetValue(element, out NearElement? ready))
            return ready;
        List<Element.Word>? words = resolver.Words(element);
        ready = new(
            element,
            words is null ? -1 : _words.Ready(words),
            element is Element.Thing thing ? resolver.Kind(thing) : null,
            element is not (Element.Gap or Element.SentenceStart or Element.SentenceEnd or Element.NotBefore or Element.NotAfter)
                && (words is null || words.Any(word => Rarity.IsContent(word.Form))));
        known.Add(element, ready);
        return ready;
    }

    private static NearForm Better(NearForm? known, NearForm found)
    {
        if (known is not { } best)
            return found;
        int order = found.Share.CompareTo(best.Share);
        if (order == 0)
            order = best.By.CompareTo(found.By);
        if (order == 0)
            order = best.FirstWord.CompareTo(found.FirstWord);
        return order > 0 ? found : best;
    }

    /// <summary>All ways to take a phrase's alternatives; what may be missing is left out first.</summary>
    private IEnumerable<ImmutableList<Element>> Runs(ImmutableArray<Element> elements)
    {
        IEnumerable<ImmutableList<Element>> runs = [ImmutableList<Element>.Empty];
        foreach (Element element in elements)
        {
            IEnumerable<ImmutableList<Element>> ways = Ways(element);
            runs = runs.SelectMany(run => ways.Select(run.AddRange)).Take(MostRuns);
        }

        return runs;
    }

    private IEnumerable<ImmutableList<Element>> Ways(Element element)
    {
        if (resolver.Words(element) is not null)
            return [[element]];
        return element switch
        {
            Element.Optional optional => Ways(optional.Inner).Prepend(ImmutableList<Element>.Empty),
            Element.Group => resolver.Runs(element).SelectMany(Runs),
            Element.Thing thing when resolver.Kind(thing) is null => resolver.Runs(element).SelectMany(Runs),
            _ => [[element]],
        };
    }
}

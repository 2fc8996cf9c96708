using System.Collections.Immutable;
using CallQa.Scoring.Matching.Lemmas;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Looks for the span that comes nearest to a phrase: each phrase is written out into runs of words, things and gaps (at
/// most <see cref="MostRuns"/>), and each run laid along the text from every start with one element missing or one letter more
/// wrong than allowed. Thread safe.
/// </summary>
internal sealed class NearestSearch(Language language, ElementResolver resolver)
{
    public const int MostRuns = 200;

    /// <summary>The best: the largest share of content words, then the fewest faults, the leftmost, the first phrase.</summary>
    public NearForm? Find(Tokens tokens, int signal, ImmutableArray<CompiledPhrase> phrases, IThingFinder finder)
    {
        if (tokens.Count == 0)
            return null;
        List<ThingHit> things = [];
        finder.Find(tokens, things);
        string[] forms = [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Form(i).ToString())];
        NearForm? best = null;
        foreach (CompiledPhrase phrase in phrases.Where(phrase => phrase.Signal == signal))
        {
            foreach (ImmutableList<Element> run in Runs(phrase.Source.Elements).Take(MostRuns))
            {
                var alignment = new NearAlignment([.. run], forms, tokens, things, language, resolver);
                if (alignment.Best() is { } found)
                    best = Better(best, found with { Signal = signal, PhraseIndex = phrase.PhraseIndex });
            }
        }

        return best;
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

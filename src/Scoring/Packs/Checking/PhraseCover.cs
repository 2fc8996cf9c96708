using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Lemmas;

namespace CallQa.Scoring.Packs.Checking;

/// <summary>
/// Tells where one phrase makes another needless: where it is found inside everything that the other can match. It errs on one
/// side alone: what it says holds, but it does not see everything (sentence marks, negative elements and phrases of very
/// many readings are left alone). Not thread safe.
/// </summary>
internal sealed class PhraseCover(Language language, Lexicon lexicon)
{
    private const int MostReadings = 200;
    private const int DeepestGroup = 4;

    private readonly Dictionary<string, string> lemmas = new(StringComparer.Ordinal);

    /// <summary>True where <paramref name="broad"/> is found inside every text that <paramref name="narrow"/> matches.</summary>
    public bool Covers(Phrase broad, Phrase narrow)
    {
        List<List<Element>>? readings = Readings(narrow.Elements);
        return readings is not null && readings.TrueForAll(r => Enumerable.Range(0, r.Count).Any(start => Ends(broad.Elements, 0, r, start, 0).Any()));
    }

    /// <summary>The phrase without its alternatives; null where there are too many. What only narrows it is left out.</summary>
    private static List<List<Element>>? Readings(ImmutableArray<Element> elements)
    {
        List<List<Element>> readings = [[]];
        foreach (Element element in elements)
        {
            List<List<Element>> parts = Parts(element);
            readings = [.. readings.SelectMany(r => parts.Select(p => r.Concat(p).ToList()))];
            if (readings.Count > MostReadings)
                return null;
        }

        return readings;
    }

    private static List<List<Element>> Parts(Element element) => element switch
    {
        Element.Word or Element.Gap or Element.Thing => [[element]],
        Element.Optional optional => [[], .. Parts(optional.Inner)],
        Element.Group group => [.. group.Runs.SelectMany(run => Readings(run) ?? [[new Element.Gap(int.MaxValue)]])],
        _ => [[]],
    };

    /// <summary>Where the elements from one on can end in a reading, when they begin at a place of it.</summary>
    private IEnumerable<int> Ends(ImmutableArray<Element> elements, int at, List<Element> reading, int place, int depth)
    {
        if (at == elements.Length)
            return [place];
        return One(elements[at], reading, place, depth).Distinct().SelectMany(next => Ends(elements, at + 1, reading, next, depth));
    }

    private IEnumerable<int> One(Element element, List<Element> reading, int place, int depth)
    {
        switch (element)
        {
            case Element.Word word:
                return place < reading.Count && reading[place] is Element.Word other && Covers(word, other) ? [place + 1] : [];
            case Element.Gap gap:
                return Skip(gap.Max, reading, place);
            case Element.Optional optional:
                return [place, .. One(optional.Inner, reading, place, depth)];
            case Element.Group group:
                return group.Runs.SelectMany(run => Ends(run, 0, reading, place, depth));
            case Element.Thing thing when place < reading.Count && reading[place] is Element.Thing same && string.Equals(same.Name, thing.Name, StringComparison.Ordinal):
                return [place + 1];
            case Element.Thing thing when depth < DeepestGroup && lexicon.TryGet(language, thing.Name, out ImmutableArray<Phrase> phrases):
                return phrases.SelectMany(p => Ends(p.Elements, 0, reading, place, depth + 1));
            default:
                return [];
        }
    }

    private static IEnumerable<int> Skip(int most, List<Element> reading, int place)
    {
        yield return place;
        for (int left = most; place < reading.Count; place++)
        {
            left -= reading[place] switch { Element.Word => 1, Element.Gap gap => Math.Min(gap.Max, most + 1), _ => most + 1 };
            if (left < 0)
                yield break;
            yield return place + 1;
        }
    }

    private bool Covers(Element.Word broad, Element.Word narrow)
    {
        if (broad == narrow)
            return true;
        return (broad.Match, narrow.Match) switch
        {
            (WordMatch.AnyForm, WordMatch.AnyForm or WordMatch.Exact) => Same(broad, narrow),
            (WordMatch.Fuzzy, WordMatch.AnyForm or WordMatch.Exact) => Same(broad, narrow),
            (WordMatch.Prefix, WordMatch.Exact or WordMatch.Prefix) => narrow.Form.StartsWith(broad.Form, StringComparison.Ordinal),
            (WordMatch.Prefix, WordMatch.AnyForm) => Lemma(narrow).StartsWith(broad.Form, StringComparison.Ordinal) && narrow.Form.StartsWith(broad.Form, StringComparison.Ordinal),
            (WordMatch.Suffix, WordMatch.Exact or WordMatch.Suffix) => narrow.Form.EndsWith(broad.Form, StringComparison.Ordinal),
            (WordMatch.Suffix, WordMatch.AnyForm) => Same(broad, narrow),
            _ => false,
        };
    }

    private bool Same(Element.Word a, Element.Word b) => string.Equals(Lemma(a), Lemma(b), StringComparison.Ordinal);

    private string Lemma(Element.Word word)
    {
        if (!lemmas.TryGetValue(word.Form, out string? lemma))
            lemmas[word.Form] = lemma = Lemmatiser.Lemma(word.Form, language);
        return lemma;
    }
}

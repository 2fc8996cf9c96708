using System.Collections.Immutable;
using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Packs;

/// <summary>Makes words that a phrase ought to match: the first of all alternatives, nothing optional, no words in gaps.</summary>
internal static class PhraseSample
{
    private const int DeepestGroup = 8;

    /// <summary>The words; null where the phrase needs a built-in thing, whose words are not known here.</summary>
    public static string? Of(Phrase phrase, Language language, Lexicon lexicon)
    {
        var words = new List<string>();
        return Add(phrase.Elements, language, lexicon, words, 0) && words.Count > 0 ? string.Join(' ', words) : null;
    }

    private static bool Add(ImmutableArray<Element> elements, Language language, Lexicon lexicon, List<string> words, int depth)
    {
        foreach (Element element in elements)
            switch (element)
            {
                case Element.Word word:
                    words.Add(word.Form);
                    break;
                case Element.SentenceStart or Element.SentenceEnd when words.Count > 0 && !words[^1].EndsWith('.'):
                    words[^1] += ".";
                    break;
                case Element.Group group:
                    if (!Add(group.Runs[0], language, lexicon, words, depth))
                        return false;
                    break;
                case Element.Thing thing:
                    if (depth == DeepestGroup || !lexicon.TryGet(language, thing.Name, out ImmutableArray<Phrase> phrases) || phrases.IsEmpty
                        || !Add(phrases[0].Elements, language, lexicon, words, depth + 1))
                        return false;
                    break;
            }

        return true;
    }
}

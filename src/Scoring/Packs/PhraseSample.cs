using System.Collections.Immutable;
using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Packs;

/// <summary>Makes words that a phrase ought to match: the first of all alternatives, nothing optional, no words in gaps.</summary>
internal static class PhraseSample
{
    /// <summary>The words; null where the phrase needs a thing or a group of the lexicon, whose words are not known here.</summary>
    public static string? Of(Phrase phrase)
    {
        var words = new List<string>();
        return Add(phrase.Elements, words) && words.Count > 0 ? string.Join(' ', words) : null;
    }

    private static bool Add(ImmutableArray<Element> elements, List<string> words)
    {
        foreach (Element element in elements)
            switch (element)
            {
                case Element.Word word:
                    words.Add(word.Form);
                    break;
                case Element.Group group:
                    if (!Add(group.Runs[0], words))
                        return false;
                    break;
                case Element.Thing:
                    return false;
            }

        return true;
    }
}

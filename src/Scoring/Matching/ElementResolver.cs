using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Looks names up in the lexicon of one language. Thread safe.</summary>
internal sealed class ElementResolver(Language language, Lexicon lexicon)
{
    /// <summary>The built-in kind of a thing; null where it is a group of the lexicon.</summary>
    public ThingKind? Kind(Element.Thing thing) => ThingKinds.TryParse(thing.Name, out ThingKind kind) ? kind : null;

    /// <summary>The runs of a group, or of a lexicon group by its name.</summary>
    /// <exception cref="ArgumentException">No such group.</exception>
    public ImmutableArray<ImmutableArray<Element>> Runs(Element element)
    {
        switch (element)
        {
            case Element.Group group:
                return group.Runs;
            case Element.Thing thing when lexicon.TryGet(language, thing.Name, out ImmutableArray<Phrase> phrases):
                return [.. phrases.Select(phrase => phrase.Elements)];
            case Element.Thing when language == Language.Unknown:
                return [];
            default:
                throw new ArgumentException(
                    $"'{(element as Element.Thing)?.Name}' is neither a built-in thing nor a group of the {language.Code()} lexicon.", nameof(element));
        }
    }

    /// <summary>The words of an element that takes exactly one word of a list; null for any other element.</summary>
    public List<Element.Word>? Words(Element element)
    {
        switch (element)
        {
            case Element.Word word:
                return [word];
            case Element.Group:
            case Element.Thing thing when Kind(thing) is null:
                List<Element.Word> words = [];
                foreach (ImmutableArray<Element> run in Runs(element))
                {
                    if (run.Length != 1 || Words(run[0]) is not { } members)
                        return null;
                    words.AddRange(members);
                }

                return words.Count == 0 ? null : words;
            default:
                return null;
        }
    }
}

using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>An element of a run, with what is asked of it at every start looked up once.</summary>
/// <param name="source">The element.</param>
/// <param name="words">The number of the words, any of which it takes, in the <see cref="NearVocabulary"/>; -1 where it takes none or a thing.</param>
/// <param name="kind">The built-in thing that it takes; null for none.</param>
/// <param name="isContent">True where it says something by itself.</param>
internal sealed class NearElement(Element source, int words, ThingKind? kind, bool isContent)
{
    public Element Source => source;

    public int Words => words;

    public ThingKind? Kind => kind;

    public bool IsContent => isContent;

    /// <summary>True where it takes words of the text, so that a text without them misses it.</summary>
    public bool TakesWords { get; } = source is not (Element.Gap or Element.SentenceStart or Element.SentenceEnd or Element.NotBefore or Element.NotAfter);
}

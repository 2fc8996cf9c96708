using System.Collections.Immutable;

namespace CallQa.Scoring.Matching;

/// <summary>One element of a phrase, as the author wrote it; immutable. The page docs/rule-language.md says what each means.</summary>
public abstract record Element
{
    private protected Element()
    {
    }

    /// <summary>A word of the text.</summary>
    /// <param name="Form">Folded form, without its marks.</param>
    /// <param name="Match">Which words of the text count as this one.</param>
    public sealed record Word(string Form, WordMatch Match) : Element;

    /// <summary>Any of several runs of elements.</summary>
    /// <param name="Runs">At least one run, none of them empty.</param>
    public sealed record Group(ImmutableArray<ImmutableArray<Element>> Runs) : Element;

    /// <summary>May be missing.</summary>
    /// <param name="Inner">A word, a group or a thing.</param>
    public sealed record Optional(Element Inner) : Element;

    /// <summary>Up to so many other words between.</summary>
    /// <param name="Max">At least 1.</param>
    public sealed record Gap(int Max) : Element;

    /// <summary>A built-in thing or a group of the lexicon.</summary>
    /// <param name="Name">The name, without its brackets.</param>
    /// <param name="Column">Where the name stands in the phrase, 1-based.</param>
    public sealed record Thing(string Name, int Column) : Element;

    /// <summary>The start of a sentence; takes no word.</summary>
    public sealed record SentenceStart : Element;

    /// <summary>The end of a sentence; takes no word.</summary>
    public sealed record SentenceEnd : Element;

    /// <summary>The word before (as the first element) is none of these; takes no word.</summary>
    /// <param name="Inner">A word, a group or a thing.</param>
    public sealed record NotBefore(Element Inner) : Element;

    /// <summary>The word after (as the last element) is none of these; takes no word.</summary>
    /// <param name="Inner">A word, a group or a thing.</param>
    public sealed record NotAfter(Element Inner) : Element;
}

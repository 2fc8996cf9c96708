using System.Collections.Immutable;

namespace CallQa.Scoring.Matching;

/// <summary>A phrase as read: what its author wrote, element by element. Immutable; knows neither language nor lexicon.</summary>
public sealed record Phrase
{
    internal Phrase(string text, ImmutableArray<Element> elements)
    {
        Text = text;
        Elements = elements;
    }

    /// <summary>The string it was read from.</summary>
    public string Text { get; }

    /// <summary>Its elements in order; at least one of them takes a word.</summary>
    public ImmutableArray<Element> Elements { get; }

    /// <summary>The name, where the phrase is a single <c>&lt;name&gt;</c> and nothing else; else null.</summary>
    public string? SoleName => Elements is [Element.Thing thing] ? thing.Name : null;

    /// <summary>Reads a phrase; a fault is returned with its column, never thrown.</summary>
    public static PhraseParse Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PhraseParser(text).Parse();
    }

    /// <summary>All names the phrase uses, with their columns, in order of appearance.</summary>
    public IEnumerable<Element.Thing> Names() => Elements.SelectMany(Names);

    private static IEnumerable<Element.Thing> Names(Element element) => element switch
    {
        Element.Thing thing => [thing],
        Element.Group group => group.Runs.SelectMany(run => run.SelectMany(Names)),
        Element.Optional optional => Names(optional.Inner),
        Element.NotBefore not => Names(not.Inner),
        Element.NotAfter not => Names(not.Inner),
        _ => [],
    };
}

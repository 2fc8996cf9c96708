using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Chooses the elements by whose occurrences a phrase is looked for: those that any match must hold, and that are rarest.</summary>
internal sealed class AnchorChooser(ElementResolver resolver)
{
    private const int ThingCost = 3000;

    /// <summary>Elements of which any match holds at least one.</summary>
    public IReadOnlyList<AnchorChoice> Choose(ImmutableArray<Element> run) => Run(run).Anchors ?? [];

    private Choice Run(ImmutableArray<Element> run)
    {
        int minimum = 0;
        int maximum = 0;
        Choice? best = null;
        foreach (Element element in run)
        {
            Choice one = One(element);
            if (one.Anchors is not null && (best is null || one.Cost < best.Cost))
                best = one with { Anchors = [.. one.Anchors.Select(anchor => anchor.After(minimum, maximum))] };
            minimum += one.Minimum;
            maximum += one.Maximum;
        }

        return new Choice(minimum, maximum, best?.Anchors, best?.Cost ?? 0);
    }

    private Choice One(Element element)
    {
        if (resolver.Words(element) is { } words)
            return new Choice(1, 1, [new AnchorChoice(words, null, 0, 0)], words.Sum(Rarity.Cost));
        switch (element)
        {
            case Element.Optional optional:
                return new Choice(0, One(optional.Inner).Maximum, null, 0);
            case Element.Gap gap:
                return new Choice(0, gap.Max, null, 0);
            case Element.Thing thing when resolver.Kind(thing) is { } kind:
                return new Choice(1, ThingKinds.LongestWords, [new AnchorChoice([], kind, 0, 0)], ThingCost);
            case Element.Group or Element.Thing:
                Choice[] runs = [.. resolver.Runs(element).Select(Run)];
                return new Choice(
                    runs.Select(run => run.Minimum).DefaultIfEmpty().Min(),
                    runs.Select(run => run.Maximum).DefaultIfEmpty().Max(),
                    runs.Any(run => run.Anchors is null) ? null : [.. runs.SelectMany(run => run.Anchors!)],
                    runs.Sum(run => run.Cost));
            default:
                return new Choice(0, 0, null, 0);
        }
    }

    private sealed record Choice(int Minimum, int Maximum, IReadOnlyList<AnchorChoice>? Anchors, int Cost);
}

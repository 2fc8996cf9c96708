using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>An element fit to be an anchor: words or a kind of thing, and its distance from the start in words.</summary>
internal sealed record AnchorChoice(IReadOnlyList<Element.Word> Words, ThingKind? Kind, int MinOffset, int MaxOffset)
{
    /// <summary>The same element, further from the start.</summary>
    public AnchorChoice After(int minimum, int maximum) => this with { MinOffset = MinOffset + minimum, MaxOffset = MaxOffset + maximum };
}

using System.Collections.Immutable;

namespace CallQa;

/// <summary>The acts of one call, one list an utterance (same index), and the model they come from.</summary>
/// <param name="ByUtterance">One entry an utterance; empty where the speaker is unknown or nothing was found.</param>
/// <param name="ModelSha256">SHA-256 of the act model; empty where no model was used.</param>
public sealed record CallActs(ImmutableArray<ImmutableArray<ActHit>> ByUtterance, string ModelSha256)
{
    /// <summary>No acts for a call of so many utterances.</summary>
    public static CallActs None(int utterances) => new([.. Enumerable.Repeat(ImmutableArray<ActHit>.Empty, utterances)], "");
}

using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What was understood on one channel, in call time.</summary>
/// <param name="Words">Words in order of start.</param>
/// <param name="Removed">Where text was removed as invented.</param>
internal sealed record ChannelWords(ImmutableArray<HeardWord> Words, ImmutableArray<Removal> Removed)
{
    /// <summary>For a channel on which nobody speaks.</summary>
    public static readonly ChannelWords None = new([], []);
}

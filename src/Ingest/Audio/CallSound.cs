using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>A call's recording as it was decoded for recognition: samples from -1 to 1, one array a channel, all of one length.</summary>
/// <param name="Channels">The channels, 1 or 2, in the recording's order.</param>
public sealed record CallSound(ImmutableArray<float[]> Channels)
{
    /// <summary>Samples a second.</summary>
    public const int Rate = Recording.Rate;

    /// <summary>Samples a millisecond.</summary>
    public const int PerMs = Recording.PerMs;

    /// <summary>Samples in each channel.</summary>
    public int Length => Channels[0].Length;
}

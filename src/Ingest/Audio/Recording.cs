using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>A decoded recording: samples from -1 to 1 at <see cref="Rate"/>, one array a channel, all of one length.</summary>
/// <param name="Channels">The channels, 1 or 2.</param>
/// <param name="Source">Format as found, for messages ("mu-law 8000 Hz").</param>
/// <param name="Notes">What a person should know, as sentences.</param>
internal sealed record Recording(ImmutableArray<float[]> Channels, string Source, ImmutableArray<string> Notes)
{
    /// <summary>Samples a second of everything after decoding: what the models are made for.</summary>
    public const int Rate = 16_000;

    /// <summary>Samples a millisecond.</summary>
    public const int PerMs = Rate / 1000;

    /// <summary>Samples in each channel.</summary>
    public int Length => Channels[0].Length;

    /// <summary>Length in milliseconds, rounded up so that the last sample lies inside.</summary>
    public long DurationMs => (Length + PerMs - 1) / PerMs;
}

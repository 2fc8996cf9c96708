using System.Collections.Immutable;

namespace CallQa;

/// <summary>All that scoring says about one call.</summary>
public sealed record CallScore
{
    /// <summary>One finding a standard, in ordinal order of ids.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>One line a section that has standards, in the profile's order, then the total.</summary>
    public required ImmutableArray<SectionScore> Scorecard { get; init; }

    /// <summary>Things said.</summary>
    public ImmutableArray<Extract> Extracts { get; init; } = [];

    /// <summary>The turn of each utterance, 0-based, same index as the utterances.</summary>
    public ImmutableArray<int> Turns { get; init; } = [];

    /// <summary>What was measured on the timeline.</summary>
    public required CallMeasures Measures { get; init; }

    /// <summary>Name of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>SHA-256 of the profile as read.</summary>
    public required string ProfileSha256 { get; init; }

    /// <summary>Version of the pack.</summary>
    public required string PackVersion { get; init; }

    /// <summary>SHA-256 over the pack's files.</summary>
    public required string PackSha256 { get; init; }
}

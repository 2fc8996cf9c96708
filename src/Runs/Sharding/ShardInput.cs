using CallQa.Ingest;

namespace CallQa.Runs.Sharding;

/// <summary>An input of a plan.</summary>
public sealed record ShardInput
{
    /// <summary>Its path as a run names it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it lies.</summary>
    public required string File { get; init; }

    /// <summary>What it holds.</summary>
    public required InputKind Kind { get; init; }

    /// <summary>Where its facts lie; null where it has no such file.</summary>
    public string? Sidecar { get; init; }

    /// <summary>The recording of the other side; null where the call is one file.</summary>
    public OtherLeg? OtherLeg { get; init; }

    /// <summary>Its size.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its words key; null where it could not be read, or stays away.</summary>
    public string? Key { get; init; }

    /// <summary>Why it could not be read, as a sentence; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>The shard that reads it; null where it was done already, or need not be read.</summary>
    public int? Shard { get; init; }
}

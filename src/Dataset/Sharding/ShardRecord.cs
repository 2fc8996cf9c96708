using System.Collections.Immutable;

namespace CallQa.Dataset.Sharding;

/// <summary>What a shard came to. It is written last and in one step: a shard that has none is not done.</summary>
public sealed record ShardRecord
{
    /// <summary>The only schema there is.</summary>
    public const string CurrentSchema = "callqa.shard/1";

    /// <summary>Always <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>SHA-256 of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Its number.</summary>
    public required int Shard { get; init; }

    /// <summary>Finished calls, by input.</summary>
    public required ImmutableArray<ShardCall> Calls { get; init; }

    /// <summary>Inputs that could not be processed, by input.</summary>
    public required ImmutableArray<ShardFailure> Failed { get; init; }

    /// <summary>Inputs whose calls were removed for good, in order.</summary>
    public required ImmutableArray<int> Away { get; init; }
}

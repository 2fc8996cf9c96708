using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Runs.Sharding;

/// <summary>
/// A run that was cut into shards, as its file holds it: what <c>run</c> would have found and with what, and which shard reads
/// which input. No clock and no chance is in it: planned again, nothing having changed, it has the same bytes.
/// </summary>
public sealed record ShardPlan
{
    /// <summary>The only schema there is.</summary>
    public const string CurrentSchema = "callqa.plan/1";

    /// <summary>The most shards that a plan may have.</summary>
    public const int MostShards = 10_000;

    /// <summary>Always <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>The run's name.</summary>
    public required string RunId { get; init; }

    /// <summary>The folder that <c>plan</c> was called in, relative to the plan's file or absolute; other paths are relative to it.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder of results.</summary>
    public required string Dataset { get; init; }

    /// <summary>How many shards there are; their numbers begin with 0.</summary>
    public required int Shards { get; init; }

    /// <summary>Settings that were given on the command line, by name.</summary>
    public required ImmutableSortedDictionary<string, string> Settings { get; init; }

    /// <summary>What the work must be done with.</summary>
    public required ShardPlanParts With { get; init; }

    /// <summary>The inputs, in the order of a run.</summary>
    public required ImmutableArray<ShardInput> Inputs { get; init; }

    /// <summary>Files that cannot be taken.</summary>
    public required ImmutableArray<InputRefusal> Refused { get; init; }

    /// <summary>What a person should know about the inputs.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}

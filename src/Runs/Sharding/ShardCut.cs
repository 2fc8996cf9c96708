using System.Collections.Immutable;

namespace CallQa.Runs.Sharding;

/// <summary>How a run is to be cut.</summary>
/// <param name="Shards">Into how many shards, at least 1.</param>
/// <param name="Folder">The working folder, as the plan spells it.</param>
/// <param name="Dataset">The folder of results, as the plan spells it.</param>
/// <param name="Settings">Settings that were given on the command line, by name.</param>
/// <param name="Spell">From a full path to how the plan spells it.</param>
public sealed record ShardCut(
    int Shards, string Folder, string Dataset, ImmutableSortedDictionary<string, string> Settings, Func<string, string> Spell);

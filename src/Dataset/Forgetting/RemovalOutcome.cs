using System.Collections.Immutable;

namespace CallQa.Dataset.Forgetting;

/// <summary>What a removal did.</summary>
public sealed record RemovalOutcome
{
    /// <summary>Calls removed, or, where nothing was to be done yet, to remove.</summary>
    public required int Calls { get; init; }

    /// <summary>True where a removal that was broken off before was brought to its end.</summary>
    public bool WentOn { get; init; }

    /// <summary>Rows removed, by table.</summary>
    public ImmutableSortedDictionary<string, long> Rows { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Files of other folders that named a removed call and were removed, as paths.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Files that were read to prove that nothing is left.</summary>
    public int LookedThrough { get; init; }

    /// <summary>What stands in the way, as sentences; empty where the removal is complete.</summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>Files that cannot be looked through and are none of the dataset's, as paths.</summary>
    public ImmutableArray<string> Unseen { get; init; } = [];
}

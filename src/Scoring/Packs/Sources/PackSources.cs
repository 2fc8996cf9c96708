using System.Collections.Immutable;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>The rules that a pack was made from and what answers those that are no standard's; see <see cref="SourcesReader"/>. Immutable.</summary>
public sealed record PackSources
{
    /// <summary>A pack that tells no sources.</summary>
    public static PackSources None { get; } = new() { Rules = [], Frameworks = [], Reports = [], Unclaimed = [] };

    /// <summary>The rules in the order of their file.</summary>
    public required ImmutableArray<SourceRule> Rules { get; init; }

    /// <summary>The frameworks in the order of their file.</summary>
    public required ImmutableArray<SourceFramework> Frameworks { get; init; }

    /// <summary>Reports that answer rules.</summary>
    public required ImmutableArray<ServingReport> Reports { get; init; }

    /// <summary>Rules without an answer.</summary>
    public required ImmutableArray<UnclaimedRule> Unclaimed { get; init; }
}

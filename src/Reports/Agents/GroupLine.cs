using System.Collections.Immutable;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Agents;

/// <summary>The result of one group, or of all calls.</summary>
public sealed record GroupLine
{
    /// <summary>The agent, team, or what else is grouped by; empty for all calls and where the call's facts tell none.</summary>
    public required string Name { get; init; }

    /// <summary>Team of the last call; empty where not told, and where neither agents nor teams are grouped.</summary>
    public required string Team { get; init; }

    /// <summary>Calls of the period.</summary>
    public required int Calls { get; init; }

    /// <summary>Mean of the scores of those calls that have one, 0 to 100.</summary>
    public required MeanEstimate Score { get; init; }

    /// <summary>Change of the score over time.</summary>
    public required Trend Trend { get; init; }

    /// <summary>Findings that nobody can decide, of those that apply.</summary>
    public required Proportion CannotTell { get; init; }

    /// <summary>Findings that do not apply, of all.</summary>
    public required Proportion NotApplicable { get; init; }

    /// <summary>Calls in which a critical standard was not met.</summary>
    public required int CriticalCalls { get; init; }

    /// <summary>Calls that a review gate queued for a person and that nobody has judged yet.</summary>
    public required int ReviewCalls { get; init; }

    /// <summary>Standards not met at least once, worst first: by the lower end of the share's interval, then by name.</summary>
    public required ImmutableArray<StandardShare> Worst { get; init; }

    /// <summary>The places it may hold; null where it is not ranked.</summary>
    public RankRange? Rank { get; init; }
}

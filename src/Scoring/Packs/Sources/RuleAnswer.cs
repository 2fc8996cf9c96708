using System.Collections.Immutable;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>What answers one source rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Standards">Standards that name it, in ordinal order.</param>
/// <param name="Reports">Reports that name it.</param>
/// <param name="Reason">Why it is left unanswered on purpose; empty where nothing is said.</param>
public sealed record RuleAnswer(SourceRule Rule, ImmutableArray<string> Standards, ImmutableArray<string> Reports, string Reason)
{
    /// <summary>True where a standard or a report names it.</summary>
    public bool IsClaimed => Standards.Length + Reports.Length > 0;
}

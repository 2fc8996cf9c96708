using System.Collections.Immutable;
using CallQa.Dataset;

namespace CallQa.Runs.Rescoring;

/// <summary>A call as it is scored, and as it would be.</summary>
/// <param name="Call">The call.</param>
/// <param name="Before">What is stored.</param>
/// <param name="After">What would be stored, total last; null where it was made of the same, or failed. What came near to being heard may be missing.</param>
/// <param name="Whole">Scores the call again with all evidence; slow.</param>
/// <param name="Fault">Why it could not be scored; empty where it could.</param>
internal sealed record CallDiff(RedactedTranscript Call, StoredScore Before, CallScore? After, Func<CallScore?>? Whole, string Fault)
{
    private CallScore? _whole;

    /// <summary>Findings from now on.</summary>
    public ImmutableArray<Finding> Findings => After?.Findings ?? Before.Findings;

    /// <summary>The score from now on.</summary>
    public double? TotalPercent => After is null
        ? Before.TotalPercent
        : After.Scorecard.Single(s => string.Equals(s.Section, SectionScore.Total, StringComparison.Ordinal)).ScorePercent;

    /// <summary>A finding from now on, with all its evidence.</summary>
    public Finding WithEvidence(Finding after) =>
        After is null || Whole is null ? after : (_whole ??= Whole() ?? After).Findings.Single(f => f.Standard == after.Standard);
}

using System.Collections.Immutable;

namespace CallQa.Dataset;

/// <summary>How a call of the dataset was scored.</summary>
/// <param name="Id">The call.</param>
/// <param name="Findings">One a standard.</param>
/// <param name="TotalPercent">The call's score, 0 to 100; null where nothing counts.</param>
public sealed record StoredScore(CallId Id, ImmutableArray<Finding> Findings, double? TotalPercent);

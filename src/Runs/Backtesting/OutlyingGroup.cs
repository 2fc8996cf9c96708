using CallQa.Reports.Statistics;

namespace CallQa.Runs.Backtesting;

/// <summary>A group of calls in which a standard fires more or less often than in the others.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Kind">What the group is of.</param>
/// <param name="Group">Which; empty for calls that belong to none.</param>
/// <param name="Fires">Its calls.</param>
/// <param name="Others">All other calls.</param>
public sealed record OutlyingGroup(StandardFires Standard, GroupKind Kind, string Group, Proportion Fires, Proportion Others);

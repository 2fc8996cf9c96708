using CallQa.Reports.Agents;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Comparing;

/// <summary>How often one standard was not met in one group, now and before, in calls scored by the form in force.</summary>
/// <param name="By">What is grouped.</param>
/// <param name="Name">The group.</param>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Section">Its section.</param>
/// <param name="Now">Not met, of what counted in the period.</param>
/// <param name="Before">The same in the period before.</param>
public sealed record StandardChange(GroupKind By, string Name, string Standard, string Section, Proportion Now, Proportion Before)
{
    /// <summary>Share now less share before: positive is worse.</summary>
    public ShareDifference Difference { get; } = ShareDifference.Of(Now, Before);
}

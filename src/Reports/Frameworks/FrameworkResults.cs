using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Frameworks;

/// <summary>How a dataset stands on frameworks of rules: "42 rules: 81 %".</summary>
public static class FrameworkResults
{
    /// <summary>One result a framework that has any finding, by id; review gates are left out.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="members">The standards of each framework.</param>
    /// <param name="from">First day; null for open.</param>
    /// <param name="to">Last day; null for open.</param>
    public static ImmutableSortedDictionary<string, FrameworkResult> Of(DatasetView view, IEnumerable<FrameworkMember> members, DateOnly? from = null, DateOnly? to = null)
    {
        string list = string.Join(';', members.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Framework} {m.Standard} {m.Points}")));
        return view.Run("frameworks", [("members", list), ("from", from), ("to", to)], row => new FrameworkResult
        {
            Framework = row.Text("framework"),
            Share = RatioEstimate.Of(
                row.Count("calls"), row.Number("possible") ?? 0, row.Number("earned") ?? 0,
                row.Number("possible2") ?? 0, row.Number("possible_earned") ?? 0, row.Number("earned2") ?? 0),
            Met = row.Count("met"),
            NotMet = row.Count("not_met"),
            CannotTell = row.Count("cannot_tell"),
            NotApplicable = row.Count("not_applicable"),
        }).ToImmutableSortedDictionary(r => r.Framework, r => r, StringComparer.Ordinal);
    }
}

using System.Collections.Immutable;
using CallQa.Reports.Agents;
using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Comparing;

/// <summary>
/// What changed since the period before. A change of the form (pack or profile) moves scores without anybody having worked otherwise;
/// therefore differences are told twice, of all calls and of those that the form in force scored. Immutable.
/// </summary>
public sealed record Comparison
{
    /// <summary>Names of agents.</summary>
    public required AgentTable Agents { get; init; }

    /// <summary>Both periods.</summary>
    public required ComparedSpans Spans { get; init; }

    /// <summary>Fewest cases in each period with which a standard's move is named.</summary>
    public required int MinimumCases { get; init; }

    /// <summary>All calls as one group; null where neither period has a score.</summary>
    public required GroupChange? All { get; init; }

    /// <summary>Each group that has a score in either period, in ordinal order.</summary>
    public required ImmutableArray<GroupChange> Groups { get; init; }

    /// <summary>Each standard that counted in both periods, over all calls and then in each group.</summary>
    public required ImmutableArray<StandardChange> Standards { get; init; }

    /// <summary>Reads it from a dataset.</summary>
    public static Comparison Of(DatasetView view, GroupKind by, ComparedSpans spans, int minimumCases)
    {
        List<GroupChange> all = GroupsOf(view, GroupKind.All, spans);
        return new()
        {
            Agents = view.Agents,
            Spans = spans,
            MinimumCases = minimumCases,
            All = all.FirstOrDefault(),
            Groups = by == GroupKind.All ? [.. all] : [.. GroupsOf(view, by, spans)],
            Standards = by is GroupKind.All or GroupKind.Section or GroupKind.Day
                ? [.. StandardsOf(view, GroupKind.All, spans)]
                : [.. StandardsOf(view, GroupKind.All, spans), .. StandardsOf(view, by, spans)],
        };
    }

    /// <summary>The change of one group; null where it has no score in either period.</summary>
    public GroupChange? Of(string name) => Groups.FirstOrDefault(g => string.Equals(g.Name, name, StringComparison.Ordinal));

    /// <summary>What surely moved one way, the surest first.</summary>
    /// <param name="worse">True for not met more often.</param>
    /// <param name="most">At most so many.</param>
    public IEnumerable<StandardChange> Moved(bool worse, int most) => Standards
        .Where(s => s.Difference.Sure > 0 && s.Difference.Value > 0 == worse && Math.Min(s.Now.Of, s.Before.Of) >= MinimumCases)
        .OrderByDescending(s => s.Difference.Sure)
        .ThenBy(s => s.By)
        .ThenBy(s => s.Name, StringComparer.Ordinal)
        .ThenBy(s => s.Standard, StringComparer.Ordinal)
        .Take(most);

    private static List<GroupChange> GroupsOf(DatasetView view, GroupKind by, ComparedSpans spans) =>
        view.Run("compared-groups", [("by", by.Code()), .. spans.Parameters], row =>
        {
            return new GroupChange(row.Text("name"), Sample("now"), Sample("before"), Sample("like_now"), Sample("like_before"));

            MeanSample Sample(string of) => new(row.Count(of + "_n"), row.Number(of + "_mean"), row.Number(of + "_deviation"));
        });

    private static List<StandardChange> StandardsOf(DatasetView view, GroupKind by, ComparedSpans spans) =>
        view.Run("compared-standards", [("by", by.Code()), .. spans.Parameters], row => new StandardChange(
            by,
            row.Text("name"),
            row.Text("standard_id"),
            row.Text("section"),
            new(row.Count("now_not_met"), row.Count("now_counted")),
            new(row.Count("before_not_met"), row.Count("before_counted"))));
}

using System.Collections.Immutable;

namespace CallQa.Reports.Opening;

/// <summary>
/// Views over the tables that say what counts once people have decided (docs/labels.md), each with the query in <c>Queries/</c> that
/// makes it. Later ones build on earlier ones.
/// </summary>
internal static class FinalViews
{
    /// <summary>Names of views, and of their queries.</summary>
    public static readonly ImmutableArray<(string View, string Query)> All =
        [("decisions", "decisions"), ("final_findings", "final-findings"), ("final_scorecards", "final-scorecards")];
}

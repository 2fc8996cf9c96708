using System.Collections.Immutable;

namespace CallQa.Reports.Agents;

/// <summary>How often each verdict was found for one standard over many calls.</summary>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Subject">Over whose calls.</param>
/// <param name="Met">Subjects and periods in which it was met.</param>
/// <param name="NotMet">In which it was not.</param>
/// <param name="NotApplicable">In which it did not apply.</param>
/// <param name="CannotTell">In which nobody can tell.</param>
/// <param name="Needs">The columns that would decide those, in ordinal order.</param>
internal sealed record ContinuityShare(
    string Standard, SubjectKind Subject, int Met, int NotMet, int NotApplicable, int CannotTell, ImmutableArray<string> Needs)
{
    private const string FactMissing = "fact-missing:";

    /// <summary>One line a standard, in ordinal order.</summary>
    public static IEnumerable<ContinuityShare> Of(ImmutableArray<ContinuityFinding> findings) =>
        from finding in findings
        group finding by (finding.Standard, finding.SubjectKind) into own
        orderby own.Key.Standard
        select new ContinuityShare(
            own.Key.Standard.Value,
            own.Key.SubjectKind,
            own.Count(f => f.Verdict == Verdict.Met),
            own.Count(f => f.Verdict == Verdict.NotMet),
            own.Count(f => f.Verdict == Verdict.NotApplicable),
            own.Count(f => f.Verdict == Verdict.CannotTell),
            [
                .. own.Where(f => f.Reason.StartsWith(FactMissing, StringComparison.Ordinal)).Select(f => f.Reason[FactMissing.Length..])
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ]);
}

using CallQa.Reports.Formats;

namespace CallQa.Reports.Agents;

/// <summary>What stands behind a report as rows of a name and a value, for the first sheet of a workbook.</summary>
public static class CoverageTable
{
    /// <summary>The rows.</summary>
    public static ResultTable Of(Coverage coverage, ReportOptions options) => new("coverage", [new("figure"), new("value")], Rows(coverage, options));

    private static IEnumerable<IReadOnlyList<object?>> Rows(Coverage coverage, ReportOptions options)
    {
        yield return ["found", coverage.Found];
        yield return ["calls", coverage.Calls];
        yield return ["scored", coverage.Scored];
        yield return ["first_day", coverage.FirstDay];
        yield return ["last_day", coverage.LastDay];
        yield return ["recorded_s", coverage.RecordedSeconds];
        yield return ["minimum_calls", options.MinimumCalls];
        if (options.Compared is { } spans)
        {
            yield return ["before_from", spans.BeforeFrom];
            yield return ["before_to", spans.BeforeTo];
        }

        foreach (QuarantinedInputs q in coverage.Quarantined)
            yield return [$"quarantined {q.Stage} {q.Error}", q.Inputs];
    }
}

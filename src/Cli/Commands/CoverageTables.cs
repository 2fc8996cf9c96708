using System.Collections.Immutable;
using CallQa.Reports.Formats;
using CallQa.Reports.Frameworks;
using CallQa.Scoring.Packs.Sources;

namespace CallQa.Cli.Commands;

/// <summary>Lays out which source rule and which framework is answered by what.</summary>
internal static class CoverageTables
{
    /// <summary>How many rules and frameworks are answered, in a sentence.</summary>
    public static string Summary(Coverage coverage)
    {
        int all = coverage.Observable.Count(), claimed = coverage.Observable.Count(r => r.IsClaimed);
        int reasoned = coverage.Observable.Count(r => !r.IsClaimed && r.Reason.Length > 0);
        string rest = reasoned > 0 ? $", {reasoned} left out with a reason" : "";
        return $"{claimed} of {Counted.Of(all, "rule")} that calls can show are answered{rest}; "
            + $"{coverage.Frameworks.Count(f => f.Standards.Length + f.Reports.Length > 0)} of {Counted.Of(coverage.Frameworks.Length, "framework")} can be reported.";
    }

    /// <summary>One row a source rule.</summary>
    public static ResultTable Rules(IEnumerable<RuleAnswer> rules) => new(
        "",
        [new("rule"), new("framework"), new("statement"), new("observable"), new("standards"), new("reports"), new("reason")],
        rules.Select(r => (IReadOnlyList<object?>)
        [
            r.Rule.Id, r.Rule.Framework, r.Rule.Statement, r.Rule.Observable, string.Join(' ', r.Standards), string.Join(' ', r.Reports),
            r.Reason.Length > 0 ? r.Reason : r.Rule.WhyNot,
        ]));

    /// <summary>One row a framework; with the result in a dataset where there is one.</summary>
    /// <param name="coverage">What is answered.</param>
    /// <param name="results">Results by framework; null where no dataset was given.</param>
    /// <param name="reading">True for the eye: shares in percent.</param>
    /// <param name="names">True where the standards are named, false where they are counted.</param>
    public static ResultTable Frameworks(Coverage coverage, ImmutableSortedDictionary<string, FrameworkResult>? results, bool reading, bool names)
    {
        List<ResultColumn> columns = [new("framework"), new("title"), new("rules", true), new("observable", true), new("claimed", true), new("standards", !names)];
        if (!reading)
            columns.Add(new("reports"));
        if (results is not null)
            columns.AddRange(reading
                ? [new("result", true), new("95 % interval", true), new("calls", true), new("met", true), new("not met", true), new("cannot tell", true)]
                : [new("share", true), new("low", true), new("high", true), new("calls", true), new("met", true), new("not_met", true), new("cannot_tell", true), new("not_applicable", true)]);
        return new("", columns, coverage.Frameworks.Select(f => Row(f, results, reading, names)));
    }

    private static IReadOnlyList<object?> Row(FrameworkAnswer answer, ImmutableSortedDictionary<string, FrameworkResult>? results, bool reading, bool names)
    {
        var row = new List<object?> { answer.Framework.Id, answer.Framework.Title, answer.Rules, answer.Observable, answer.Claimed };
        row.Add(names ? string.Join(reading ? ", " : " ", answer.Standards) : answer.Standards.Length);
        if (!reading)
            row.Add(string.Join(' ', answer.Reports));
        if (results is null)
            return row;
        if (!results.TryGetValue(answer.Framework.Id, out FrameworkResult? result))
            row.AddRange(reading ? ["-", "-", 0, 0, 0, 0] : [null, null, null, 0, 0, 0, 0, 0]);
        else if (reading)
            row.AddRange([Shown.Percent(result.Share.Value), Shown.PercentInterval(result.Share.Low, result.Share.High), result.Share.N, result.Met, result.NotMet, result.CannotTell]);
        else
            row.AddRange([result.Share.Value, result.Share.Low, result.Share.High, result.Share.N, result.Met, result.NotMet, result.CannotTell, result.NotApplicable]);
        return row;
    }
}

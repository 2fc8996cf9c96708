using CallQa.Reports.Agents;
using CallQa.Reports.Comparing;

namespace CallQa.Unit.Reports.Comparing;

/// <summary>The comparison computed the slow, plain way, from the calls as they were made up.</summary>
internal static class NaiveComparison
{
    public static IEnumerable<string> Groups(TestCall[] calls, GroupKind by, ComparedSpans spans, AgentTable agents)
    {
        var scored = calls.Where(c => (InNow(c, spans) || InBefore(c, spans)) && Agents.NaiveReport.Score(c, by) is not null);
        foreach (var group in scored.GroupBy(c => Agents.NaiveReport.NameOf(c, by, agents)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string Sample(Func<TestCall, bool> which) => Text([.. group.Where(which).Select(c => Agents.NaiveReport.Score(c, by)!.Value)]);
            yield return $"{group.Key} {Sample(c => InNow(c, spans))} {Sample(c => InBefore(c, spans))} "
                + $"{Sample(c => InNow(c, spans) && Alike(c, calls, spans))} {Sample(c => InBefore(c, spans) && Alike(c, calls, spans))}";
        }
    }

    public static IEnumerable<string> Standards(TestCall[] calls, GroupKind kind, ComparedSpans spans, AgentTable agents) =>
        from call in calls
        where (InNow(call, spans) || InBefore(call, spans)) && Alike(call, calls, spans)
        from finding in call.Findings
        where finding.Potential > 0 && finding.Verdict is ("met" or "not-met")
        group (call, finding) by (Name: Agents.NaiveReport.Whose(call, finding, kind, agents), finding.Standard) into own
        let now = own.Where(x => InNow(x.call, spans)).ToArray()
        let before = own.Where(x => InBefore(x.call, spans)).ToArray()
        where now.Length > 0 && before.Length > 0
        orderby own.Key
        select $"{own.Key.Name} {own.Key.Standard} opening {Missed(now)}/{now.Length} {Missed(before)}/{before.Length}";

    private static int Missed((TestCall Call, TestFinding Finding)[] found) => found.Count(x => x.Finding.Verdict is "not-met");

    private static bool InNow(TestCall c, ComparedSpans s) => c.Day >= s.From && c.Day <= s.To;

    private static bool InBefore(TestCall c, ComparedSpans s) => c.Day >= s.From.AddDays(-s.Days) && c.Day < s.From;

    // The latest call of the profile, by time and id, tells the form in force; a call without findings has none.
    private static bool Alike(TestCall c, TestCall[] calls, ComparedSpans s) =>
        c.Findings.Count > 0 && string.Equals(
            c.Pack,
            calls.Where(o => o.Findings.Count > 0 && string.Equals(o.Profile, c.Profile, StringComparison.Ordinal) && (InNow(o, s) || InBefore(o, s)))
                .OrderBy(o => o.StartedAtUtc).ThenBy(o => o.Id, StringComparer.Ordinal).Last().Pack,
            StringComparison.Ordinal);

    private static string Text(double[] values)
    {
        double? mean = values.Length == 0 ? null : values.Average();
        double? deviation = values.Length < 2 ? null : Math.Sqrt(values.Sum(v => (v - mean!.Value) * (v - mean!.Value)) / (values.Length - 1));
        return FormattableString.Invariant($"{values.Length} {mean:0.0000} {deviation:0.0000}");
    }
}

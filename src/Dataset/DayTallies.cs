using CallQa.Dataset.Rows;

namespace CallQa.Dataset;

/// <summary>
/// Counts the findings of one day while its files are written: its calls first, then their findings. A report over many days reads
/// these counts instead, one row where an agent had many calls. Not thread safe.
/// </summary>
internal sealed class DayTallies
{
    private readonly Dictionary<string, (string Team, string Language)> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Agent, string Team, string Language, string Section, string Standard, bool Critical, bool Gate), TallyRow> _rows = [];

    /// <summary>The counts of one day's calls and findings.</summary>
    public static IEnumerable<TallyRow> Of(IEnumerable<CallRow> calls, IEnumerable<FindingRow> findings)
    {
        var tallies = new DayTallies();
        foreach (CallRow call in calls)
            tallies.Remember(call);
        foreach (FindingRow finding in findings)
            tallies.Count(finding);
        return tallies.Rows();
    }

    /// <summary>Passes calls on and remembers the team and language of each.</summary>
    public IEnumerable<CallRow> Seen(IEnumerable<CallRow> calls) => calls.Select(call =>
    {
        Remember(call);
        return call;
    });

    /// <summary>Passes findings on and counts them.</summary>
    public IEnumerable<FindingRow> Counted(IEnumerable<FindingRow> findings) => findings.Select(finding =>
    {
        Count(finding);
        return finding;
    });

    /// <summary>The counts, in ordinal order of standard, agent and the rest.</summary>
    public IEnumerable<TallyRow> Rows() => _rows.Values
        .OrderBy(r => r.StandardId, StringComparer.Ordinal).ThenBy(r => r.AgentId, StringComparer.Ordinal).ThenBy(r => r.Team, StringComparer.Ordinal)
        .ThenBy(r => r.Language, StringComparer.Ordinal).ThenBy(r => r.Section, StringComparer.Ordinal)
        .ThenBy(r => r.Critical).ThenBy(r => r.ReviewGate);

    private void Remember(CallRow call) => _calls[call.CallId] = (call.Team, call.Language);

    private void Count(FindingRow finding)
    {
        (string team, string language) = _calls.GetValueOrDefault(finding.CallId, ("", ""));
        var key = (finding.AgentId, team, language, finding.Section, finding.StandardId, finding.Critical, finding.ReviewGate);
        if (!_rows.TryGetValue(key, out TallyRow? row))
        {
            _rows[key] = row = new()
            {
                AgentId = finding.AgentId, Team = team, Language = language, Section = finding.Section, StandardId = finding.StandardId,
                Critical = finding.Critical, ReviewGate = finding.ReviewGate,
            };
        }

        bool counts = finding.Potential > 0;
        switch (finding.Verdict)
        {
            case "met": row.Met += counts ? 1 : 0; break;
            case "not-met": row.NotMet += counts ? 1 : 0; break;
            case "cannot-tell": row.CannotTell++; break;
            default: row.NotApplicable++; break;
        }
    }
}

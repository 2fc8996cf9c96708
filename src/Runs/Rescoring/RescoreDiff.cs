using System.Collections.Immutable;

namespace CallQa.Runs.Rescoring;

/// <summary>What a dataset's scores would become under other standards. Filled call by call, in order; then only read.</summary>
public sealed class RescoreDiff(int samples)
{
    private readonly Dictionary<StandardId, StandardDiff> _standards = [];
    private readonly SortedDictionary<string, AgentDiff> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<StandardId, Finding> _after = [];
    private readonly List<FlippedVerdict> _flipped = [];
    private readonly List<RemovedHit> _removed = [];
    private readonly List<(CallId Call, string Fault)> _failed = [];

    /// <summary>Calls of the dataset.</summary>
    public int Calls { get; private set; }

    /// <summary>Those that were made of other standards, or by another act model.</summary>
    public int Again { get; private set; }

    /// <summary>Every standard, by name.</summary>
    public IReadOnlyCollection<StandardDiff> Standards => [.. _standards.Values.OrderBy(s => s.Standard)];

    /// <summary>Every agent, by name.</summary>
    public IReadOnlyCollection<AgentDiff> Agents => _agents.Values;

    /// <summary>The first verdicts of each standard that change, by day and call.</summary>
    public IReadOnlyList<FlippedVerdict> Flipped => _flipped;

    /// <summary>The first hits of each standard that are no longer found, by day and call.</summary>
    public IReadOnlyList<RemovedHit> Removed => _removed;

    /// <summary>Calls that could not be scored, with the reason.</summary>
    public IReadOnlyList<(CallId Call, string Fault)> Failed => _failed;

    internal void Add(CallDiff call)
    {
        Calls++;
        if (call.Fault.Length > 0)
            _failed.Add((call.Call.Call.Id, call.Fault));
        if (call.After is not null)
            Again++;
        _after.Clear();
        foreach (Finding finding in call.Findings)
            _after.Add(finding.Standard, finding);
        int flipped = 0;
        foreach (Finding before in call.Before.Findings)
        {
            _after.Remove(before.Standard, out Finding? after);
            flipped += Add(call, before, after, Of(before.Standard));
        }

        if (_after.Count > 0)
            foreach (Finding after in call.Findings)
                if (_after.ContainsKey(after.Standard))
                    flipped += Add(call, null, after, Of(after.Standard));
        AgentOf(call.Call.Call.Agent).Add(call.Before.TotalPercent, call.TotalPercent, flipped);
    }

    // 1 where the verdict changes.
    private int Add(CallDiff call, Finding? before, Finding? after, StandardDiff standard)
    {
        ImmutableArray<Evidence> old = before?.Evidence ?? [], fresh = after?.Evidence ?? [];
        for (int i = 0; i < old.Length; i++)
            if (IsNewHit(old, i) && !Holds(fresh, fresh.Length, old[i]) && ++standard.HitsRemoved <= samples)
                _removed.Add(new(call.Call.Call, standard.Standard, old[i]));
        for (int i = 0; i < fresh.Length; i++)
            if (IsNewHit(fresh, i) && !Holds(old, old.Length, fresh[i]))
                standard.HitsAdded++;
        standard.Add(before?.Verdict, after?.Verdict);
        if (before?.Verdict == after?.Verdict)
            return 0;
        if (standard.Flipped <= samples)
            _flipped.Add(new(call.Call.Call, before, after is null ? null : call.WithEvidence(after)));
        return 1;
    }

    private static bool IsNewHit(ImmutableArray<Evidence> evidence, int at) => evidence[at].Kind == EvidenceKind.Hit && !Holds(evidence, at, evidence[at]);

    // The same signal at the same place is the same hit, whatever is quoted of it.
    private static bool Holds(ImmutableArray<Evidence> evidence, int end, Evidence hit)
    {
        for (int i = 0; i < end; i++)
            if (evidence[i] is { Kind: EvidenceKind.Hit } other && other.Utterance == hit.Utterance && other.Time == hit.Time
                && string.Equals(other.Signal, hit.Signal, StringComparison.Ordinal))
                return true;
        return false;
    }

    private StandardDiff Of(StandardId id)
    {
        if (!_standards.TryGetValue(id, out StandardDiff? standard))
            _standards[id] = standard = new(id);
        return standard;
    }

    private AgentDiff AgentOf(AgentId id)
    {
        if (!_agents.TryGetValue(id.Value, out AgentDiff? agent))
            _agents[id.Value] = agent = new(id);
        return agent;
    }
}

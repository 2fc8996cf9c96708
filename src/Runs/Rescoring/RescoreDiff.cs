namespace CallQa.Runs.Rescoring;

/// <summary>What a dataset's scores would become under other standards. Filled call by call, in order; then only read.</summary>
public sealed class RescoreDiff(int samples)
{
    private readonly SortedDictionary<StandardId, StandardDiff> _standards = [];
    private readonly SortedDictionary<string, AgentDiff> _agents = new(StringComparer.Ordinal);
    private readonly List<FlippedVerdict> _flipped = [];
    private readonly List<RemovedHit> _removed = [];
    private readonly List<(CallId Call, string Fault)> _failed = [];

    /// <summary>Calls of the dataset.</summary>
    public int Calls { get; private set; }

    /// <summary>Those that were made of other standards, or by another act model.</summary>
    public int Again { get; private set; }

    /// <summary>Every standard, by name.</summary>
    public IReadOnlyCollection<StandardDiff> Standards => _standards.Values;

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
        var before = call.Before.Findings.ToDictionary(f => f.Standard);
        var after = call.Findings.ToDictionary(f => f.Standard);
        int flipped = before.Keys.Union(after.Keys).Count(id => Add(call.Call.Call, before.GetValueOrDefault(id), after.GetValueOrDefault(id), Of(id)));
        AgentOf(call.Call.Call.Agent).Add(call.Before.TotalPercent, call.TotalPercent, flipped);
    }

    // True where the verdict changes.
    private bool Add(CallFacts call, Finding? before, Finding? after, StandardDiff standard)
    {
        ILookup<Place, Evidence> old = Hits(before), fresh = Hits(after);
        foreach (IGrouping<Place, Evidence> gone in old.Where(h => !fresh.Contains(h.Key)))
            if (++standard.HitsRemoved <= samples)
                _removed.Add(new(call, standard.Standard, gone.First()));
        standard.HitsAdded += fresh.Count(h => !old.Contains(h.Key));
        standard.Add(before?.Verdict, after?.Verdict);
        if (before?.Verdict == after?.Verdict)
            return false;
        if (standard.Flipped <= samples)
            _flipped.Add(new(call, before, after));
        return true;
    }

    private static ILookup<Place, Evidence> Hits(Finding? finding) =>
        (finding?.Evidence ?? []).Where(e => e.Kind is EvidenceKind.Hit).ToLookup(e => new Place(e.Signal, e.Utterance, e.Time));

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

    /// <summary>The same signal at the same place is the same hit, whatever is quoted of it.</summary>
    private readonly record struct Place(string Signal, int Utterance, TimeRange Time);
}

using CallQa.Reports.Statistics;
using CallQa.Scoring.Evaluating;

namespace CallQa.Runs.Backtesting;

/// <summary>What a pack does on all calls of a dataset. Filled call by call, in order; then only read.</summary>
public sealed class BacktestResult(PhraseCensus phrases)
{
    private const double Nearly = 0.95, TimesMore = 2;
    private const int Most = 50;

    private readonly SortedDictionary<StandardId, StandardFires> _standards = [];
    private readonly List<(CallId Call, string Fault)> _failed = [];

    /// <summary>Calls that were scored.</summary>
    public int Calls { get; private set; }

    /// <summary>Every standard, by name.</summary>
    public IReadOnlyCollection<StandardFires> Standards => _standards.Values;

    /// <summary>Calls that could not be scored, with the reason.</summary>
    public IReadOnlyList<(CallId Call, string Fault)> Failed => _failed;

    /// <summary>Which phrases were said.</summary>
    public PhraseCensus Phrases { get; } = phrases;

    /// <summary>
    /// Standards that say little new: where they fire (in twenty calls or more), another fires in 95 % too, and twice as often as in all calls;
    /// the nearest other one of each.
    /// </summary>
    public IEnumerable<Subsumption> Subsumed() =>
        from standard in Standards
        where standard.Fired >= StandardFires.Enough
        let nearest = Standards.Where(s => s != standard)
            .Select(other => new Subsumption(standard, other, standard.FiredWith(other)))
            .Where(s => s.Both >= Nearly * standard.Fired && s.Both * (double)Calls >= TimesMore * standard.Fired * s.Within.Fired)
            .OrderByDescending(s => s.Both).ThenBy(s => s.Within.Fired).FirstOrDefault()
        where nearest is not null
        select nearest;

    /// <summary>
    /// Groups of twenty calls or more that differ from all others: the intervals of the two shares (Wilson, 95 % each) do not meet. The
    /// fifty that differ most.
    /// </summary>
    public IEnumerable<OutlyingGroup> Outlying() => Standards
        .SelectMany(s => s.Groups.SelectMany(kind => kind.Value.Select(g => new OutlyingGroup(
            s, kind.Key, g.Key, g.Value, new Proportion(s.Fired - g.Value.Count, s.Decided - g.Value.Of)))))
        .Where(g => g.Fires.Of >= StandardFires.Enough && g.Others.Of >= StandardFires.Enough && (g.Fires.Low > g.Others.High || g.Fires.High < g.Others.Low))
        .OrderByDescending(g => Math.Abs(g.Fires.Share!.Value - g.Others.Share!.Value))
        .Take(Most);

    internal void Add(RedactedTranscript call, CallScore? score, string fault)
    {
        if (score is null)
        {
            _failed.Add((call.Call.Id, fault));
            return;
        }

        foreach (Finding finding in score.Findings)
        {
            if (!_standards.TryGetValue(finding.Standard, out StandardFires? standard))
                _standards[finding.Standard] = standard = new(finding.Standard);
            standard.Add(Calls, call.Call, finding);
        }

        Calls++;
    }
}

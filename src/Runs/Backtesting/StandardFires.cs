using CallQa.Reports.Statistics;

namespace CallQa.Runs.Backtesting;

/// <summary>
/// How often one standard has something to say. It fires where it is not met, or, where only what was met counts, where it is met; it decides
/// where it is either.
/// </summary>
public sealed class StandardFires(StandardId standard)
{
    /// <summary>With fewer calls that it decides in nothing is said of a standard or a group.</summary>
    public const int Enough = 20;

    private const double AlmostAlways = 0.95;

    private readonly int[] _verdicts = new int[Enum.GetValues<Verdict>().Length];
    private readonly List<ulong> _fired = [];

    /// <summary>Which.</summary>
    public StandardId Standard { get; } = standard;

    /// <summary>Calls in which it fires, of those in which it decides.</summary>
    public Proportion Fires => new(Fired, Decided);

    /// <summary>Calls in which it fires.</summary>
    public int Fired { get; private set; }

    /// <summary>Calls in which it is met or not met.</summary>
    public int Decided => With(Verdict.Met) + With(Verdict.NotMet);

    /// <summary>The same by what a call belongs to.</summary>
    public IReadOnlyDictionary<GroupKind, SortedDictionary<string, Proportion>> Groups { get; } =
        Enum.GetValues<GroupKind>().ToDictionary(k => k, _ => new SortedDictionary<string, Proportion>(StringComparer.Ordinal));

    /// <summary>What is odd about it.</summary>
    public FireRemark Remark =>
        Decided == 0 ? FireRemark.Dead
        : Fired == 0 ? FireRemark.NeverFires
        : Decided >= Enough && Fires.Share >= AlmostAlways ? FireRemark.AlmostAlways
        : FireRemark.None;

    /// <summary>Calls with this verdict.</summary>
    public int With(Verdict verdict) => _verdicts[(int)verdict];

    /// <summary>In how many calls both fire.</summary>
    public int FiredWith(StandardFires other)
    {
        ArgumentNullException.ThrowIfNull(other);
        int both = 0;
        for (int i = 0; i < _fired.Count && i < other._fired.Count; i++)
            both += System.Numerics.BitOperations.PopCount(_fired[i] & other._fired[i]);
        return both;
    }

    /// <summary>Counts a finding.</summary>
    /// <param name="number">The call's place among all.</param>
    /// <param name="call">The call.</param>
    /// <param name="finding">What was found in it.</param>
    internal void Add(int number, CallFacts call, Finding finding)
    {
        _verdicts[(int)finding.Verdict]++;
        if (finding.Verdict is not (Verdict.Met or Verdict.NotMet))
            return;
        bool fires = finding.Verdict == (finding.Encouraged ? Verdict.Met : Verdict.NotMet);
        if (fires)
        {
            Fired++;
            while (_fired.Count <= number / 64)
                _fired.Add(0);
            _fired[number / 64] |= 1UL << (number % 64);
        }

        Count(GroupKind.Agent, finding.Agent.Value, fires);
        Count(GroupKind.Queue, call.Queue, fires);
        Count(GroupKind.Hour, call.StartedAt.ToString("HH", System.Globalization.CultureInfo.InvariantCulture), fires);
    }

    private void Count(GroupKind kind, string group, bool fires)
    {
        Proportion before = Groups[kind].GetValueOrDefault(group);
        Groups[kind][group] = new(before.Count + (fires ? 1 : 0), before.Of + 1);
    }
}

namespace CallQa.Runs.Rescoring;

/// <summary>What becomes of one standard over all calls.</summary>
public sealed class StandardDiff(StandardId standard)
{
    private readonly int[] _before = new int[Enum.GetValues<Verdict>().Length];
    private readonly int[] _after = new int[Enum.GetValues<Verdict>().Length];

    /// <summary>Which.</summary>
    public StandardId Standard { get; } = standard;

    /// <summary>Calls whose verdict changes, those included where the standard is new or gone.</summary>
    public int Flipped { get; private set; }

    /// <summary>Hits that are no longer found.</summary>
    public int HitsRemoved { get; internal set; }

    /// <summary>Hits that were not found before.</summary>
    public int HitsAdded { get; internal set; }

    /// <summary>True where a verdict or hit changes.</summary>
    public bool Changed => Flipped + HitsRemoved + HitsAdded > 0;

    /// <summary>Calls with this verdict as they are.</summary>
    public int Before(Verdict verdict) => _before[(int)verdict];

    /// <summary>Calls with this verdict from now on.</summary>
    public int After(Verdict verdict) => _after[(int)verdict];

    /// <summary>Counts one call; null where the pack has no such standard.</summary>
    internal void Add(Verdict? before, Verdict? after)
    {
        if (before is { } old)
            _before[(int)old]++;
        if (after is { } fresh)
            _after[(int)fresh]++;
        if (before != after)
            Flipped++;
    }
}

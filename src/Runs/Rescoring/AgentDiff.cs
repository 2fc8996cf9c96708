namespace CallQa.Runs.Rescoring;

/// <summary>What becomes of one agent's scores.</summary>
public sealed class AgentDiff(AgentId agent)
{
    private double _before;
    private double _after;

    /// <summary>Who; the agent of the calls.</summary>
    public AgentId Agent { get; } = agent;

    /// <summary>Calls.</summary>
    public int Calls { get; private set; }

    /// <summary>Calls that have a score as they are.</summary>
    public int ScoredBefore { get; private set; }

    /// <summary>Calls that have a score from now on.</summary>
    public int ScoredAfter { get; private set; }

    /// <summary>Verdicts that change.</summary>
    public int Flipped { get; private set; }

    /// <summary>Mean score as it is; null without any.</summary>
    public double? MeanBefore => ScoredBefore == 0 ? null : _before / ScoredBefore;

    /// <summary>Mean score from now on; null without any.</summary>
    public double? MeanAfter => ScoredAfter == 0 ? null : _after / ScoredAfter;

    /// <summary>True where a verdict, or the score of a call, changes.</summary>
    public bool Changed { get; private set; }

    /// <summary>Counts one call; null where nothing in it counts.</summary>
    internal void Add(double? before, double? after, int flipped)
    {
        Calls++;
        Flipped += flipped;
        Changed |= flipped > 0 || before != after;
        if (before is { } old)
            (ScoredBefore, _before) = (ScoredBefore + 1, _before + old);
        if (after is { } fresh)
            (ScoredAfter, _after) = (ScoredAfter + 1, _after + fresh);
    }
}

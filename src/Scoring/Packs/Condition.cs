namespace CallQa.Scoring.Packs;

/// <summary>A question asked of a call; the same form stands wherever one is asked.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }
}

namespace CallQa.Scoring.Packs;

/// <summary>What a standard wants of the agent.</summary>
public enum Polarity
{
    /// <summary>Must happen.</summary>
    Required,

    /// <summary>Must not happen; met means that it applied and did not.</summary>
    Forbidden,

    /// <summary>Earns points where it happens and costs none where it does not.</summary>
    Encouraged,
}

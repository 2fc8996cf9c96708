namespace CallQa.Scoring.Packs;

/// <summary>Whose words are asked for.</summary>
public enum Who
{
    /// <summary>The agent's.</summary>
    Agent,

    /// <summary>The customer's.</summary>
    Customer,

    /// <summary>Those of any person.</summary>
    Anyone,
}

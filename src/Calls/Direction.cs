namespace CallQa;

/// <summary>Who called whom.</summary>
public enum Direction
{
    /// <summary>The facts of the call do not say.</summary>
    Unknown,

    /// <summary>The customer called.</summary>
    Inbound,

    /// <summary>The agent called.</summary>
    Outbound,
}

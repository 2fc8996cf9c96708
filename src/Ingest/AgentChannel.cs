namespace CallQa.Ingest;

/// <summary>On which channel of a recording the agent speaks.</summary>
public enum AgentChannel
{
    /// <summary>Found call by call, by what both sides say.</summary>
    Found,

    /// <summary>The first (left).</summary>
    First,

    /// <summary>The second (right).</summary>
    Second,

    /// <summary>The first holds who called, the second who was called: the agent is on the second of an inbound call, on the first of an outbound one.</summary>
    CallerFirst,
}

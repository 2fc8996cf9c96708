namespace CallQa.Reports.Agents;

/// <summary>Over what calls are put together.</summary>
public enum GroupKind
{
    /// <summary>All calls are one group.</summary>
    All,

    /// <summary>By agent.</summary>
    Agent,

    /// <summary>By the team that the call's facts name; empty where they name none.</summary>
    Team,
}

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

    /// <summary>By queue; empty where none is told.</summary>
    Queue,

    /// <summary>By the calls' local date.</summary>
    Day,

    /// <summary>By the language of the call.</summary>
    Language,

    /// <summary>By section of the scorecard: the scores are the section's.</summary>
    Section,
}

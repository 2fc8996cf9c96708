namespace CallQa.Runs.Backtesting;

/// <summary>By what calls are grouped.</summary>
public enum GroupKind
{
    /// <summary>The agent whom the finding is about.</summary>
    Agent,

    /// <summary>The call's queue.</summary>
    Queue,

    /// <summary>The hour in which the call began, in its own offset, <c>00</c> to <c>23</c>.</summary>
    Hour,
}

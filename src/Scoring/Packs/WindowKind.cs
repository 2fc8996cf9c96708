namespace CallQa.Scoring.Packs;

/// <summary>How a window lies.</summary>
public enum WindowKind
{
    /// <summary>From the start of the call.</summary>
    First,

    /// <summary>Up to the end of the call.</summary>
    Last,

    /// <summary>After something.</summary>
    After,

    /// <summary>Before something.</summary>
    Before,

    /// <summary>On either side of something.</summary>
    Around,

    /// <summary>In the clause of something.</summary>
    SameClause,

    /// <summary>In the utterance of something.</summary>
    SameUtterance,

    /// <summary>In the turn of something.</summary>
    SameTurn,
}

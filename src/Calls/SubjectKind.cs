namespace CallQa;

/// <summary>Over whose calls a standard of continuity is judged.</summary>
public enum SubjectKind
{
    /// <summary>The calls of one customer.</summary>
    Customer,

    /// <summary>The calls of one agent.</summary>
    Agent,
}

namespace CallQa.Dataset.Forgetting;

/// <summary>Why calls were removed.</summary>
public enum RemovalKind
{
    /// <summary>A person asked for it.</summary>
    Forget,

    /// <summary>They were older than the profile keeps.</summary>
    Retention,
}

namespace CallQa.Scoring.Packs;

/// <summary>How far a standard has come.</summary>
public enum Status
{
    /// <summary>Its examples are tested, calls are not scored by it.</summary>
    Draft,

    /// <summary>Scored, and still on trial.</summary>
    Test,

    /// <summary>Scored.</summary>
    Stable,
}

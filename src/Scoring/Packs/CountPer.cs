namespace CallQa.Scoring.Packs;

/// <summary>What a count is taken per.</summary>
public enum CountPer
{
    /// <summary>The call.</summary>
    Call,

    /// <summary>Words of the speaker.</summary>
    Words,

    /// <summary>Turns of the speaker.</summary>
    Turns,

    /// <summary>Minutes of the speaker's speech.</summary>
    Minutes,
}

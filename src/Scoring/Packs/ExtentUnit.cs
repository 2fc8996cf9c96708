namespace CallQa.Scoring.Packs;

/// <summary>In what a window's reach is counted.</summary>
public enum ExtentUnit
{
    /// <summary>Without limit.</summary>
    Unlimited,

    /// <summary>Turns of the speaker asked for.</summary>
    Turns,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Words within one utterance.</summary>
    Words,

    /// <summary>Share of the time from the first to the last words of a person.</summary>
    Percent,
}

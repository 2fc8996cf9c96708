namespace CallQa.Scoring.Packs;

/// <summary>What the timeline can be asked for.</summary>
public enum TimingKind
{
    /// <summary>Nobody speaks.</summary>
    Silence,

    /// <summary>Nobody speaks and the line is not on hold.</summary>
    DeadAir,

    /// <summary>The line is on hold.</summary>
    Hold,

    /// <summary>Both speak.</summary>
    Overlap,

    /// <summary>Somebody starts while the other speaks, and the other stops.</summary>
    Interruption,

    /// <summary>From the end of one side's words to the start of the other's answer.</summary>
    ResponseGap,

    /// <summary>One turn.</summary>
    Monologue,

    /// <summary>Share of the talk, in per cent.</summary>
    TalkShare,

    /// <summary>Words a minute of speech.</summary>
    SpeechRate,

    /// <summary>A stretch of talk that is faster than the speaker's own.</summary>
    FastSpeech,
}

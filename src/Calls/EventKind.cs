namespace CallQa;

/// <summary>What can be heard besides words and cannot be got back from the text.</summary>
public enum EventKind
{
    /// <summary>The line is put on hold (music or a hold tone fills a channel).</summary>
    Hold,

    /// <summary>Music.</summary>
    Music,

    /// <summary>A tone: ringing, busy, keys.</summary>
    Tone,

    /// <summary>The other side's voice leaks into this channel.</summary>
    CrossTalk,

    /// <summary>Speech that the recogniser could not put into words, or whose words were removed as invented.</summary>
    Unintelligible,
}

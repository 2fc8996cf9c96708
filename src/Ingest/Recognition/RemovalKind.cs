namespace CallQa.Ingest;

/// <summary>Why text of the recogniser, or a stretch of speech, gave no words.</summary>
internal enum RemovalKind
{
    /// <summary>A phrase that Whisper is known to invent: credits of subtitles, thanks for watching.</summary>
    Phantom,

    /// <summary>Something said over and over, or a word too long to be one.</summary>
    Loop,

    /// <summary>The name of a sound ("[music]").</summary>
    Sound,

    /// <summary>Words that the recogniser does not believe itself, or that lie behind the end of the sound.</summary>
    Unsure,

    /// <summary>Speech without a word, also at the second try.</summary>
    Unheard,
}

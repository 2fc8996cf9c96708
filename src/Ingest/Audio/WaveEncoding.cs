namespace CallQa.Ingest;

/// <summary>How samples are written in a WAV file.</summary>
internal enum WaveEncoding
{
    Pcm,
    Float,
    ALaw,
    MuLaw,

    /// <summary>A codec that is not decoded in this process.</summary>
    Other,
}

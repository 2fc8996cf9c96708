namespace CallQa.Ingest;

/// <summary>What one run of ffmpeg may use.</summary>
/// <param name="MemoryBytes">Address space.</param>
/// <param name="ProcessorSeconds">Processor time.</param>
/// <param name="Wall">Time from start to end.</param>
internal sealed record FfmpegLimits(long MemoryBytes, int ProcessorSeconds, TimeSpan Wall)
{
    /// <summary>Two hours of sound decode in under a minute and 100 MB; what needs ten times as much is no recording.</summary>
    public static readonly FfmpegLimits Default = new(2L << 30, 600, TimeSpan.FromMinutes(30));

    /// <summary>Seconds of sound that it may give; beyond them it is ended.</summary>
    public int LongestSeconds { get; init; } = AudioLimits.LongestSeconds;
}

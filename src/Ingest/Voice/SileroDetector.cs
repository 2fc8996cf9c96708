using Whisper.net;

namespace CallQa.Ingest;

/// <summary>The Silero voice-activity model through whisper.cpp.</summary>
internal sealed class SileroDetector(WhisperVadFactory factory) : ISpeechDetector
{
    // Shorter input than this makes the native code read memory that nobody set.
    internal const int FewestSamples = Recording.Rate / 10;

    /// <inheritdoc/>
    public IReadOnlyList<SampleRange> Detect(float[] channel)
    {
        if (channel.Length < FewestSamples)
            return [];
        using WhisperVadProcessor silero = factory.CreateBuilder()
            .WithThreads(1)
            .WithThreshold(0.5f)
            .WithMinSpeechDuration(TimeSpan.FromMilliseconds(100))
            .WithMinSilenceDuration(TimeSpan.FromMilliseconds(200))
            .WithSpeechPadding(TimeSpan.FromMilliseconds(60))
            .Build();
        var ranges = new List<SampleRange>();
        foreach (VadSegmentData segment in silero.DetectSpeech(channel))
        {
            int from = Math.Max(Sample(segment.Start), ranges.Count > 0 ? ranges[^1].End : 0), to = Math.Min(Sample(segment.End), channel.Length);
            if (to <= from)
                continue;
            if (ranges.Count > 0 && from == ranges[^1].End)
                ranges[^1] = ranges[^1] with { End = to };
            else
                ranges.Add(new(from, to));
        }

        return ranges;
    }

    private static int Sample(TimeSpan time) => (int)Math.Clamp(time.Ticks * Recording.Rate / TimeSpan.TicksPerSecond, 0, int.MaxValue);
}

namespace CallQa.Ingest;

/// <summary>Samples of all channels in turn, as decoders give them.</summary>
internal static class Interleaved
{
    /// <summary>Checks the samples and hands each channel its own; <paramref name="scratch"/> holds at least one channel's.</summary>
    /// <exception cref="AudioException">Samples that are no numbers, or absurd.</exception>
    public static void Feed(ReadOnlySpan<float> samples, float[] scratch, Resampler[] channels)
    {
        AudioLimits.CheckSamples(samples);
        int frames = samples.Length / channels.Length;
        for (int c = 0; c < channels.Length; c++)
        {
            for (int i = 0; i < frames; i++)
                scratch[i] = samples[(i * channels.Length) + c];
            channels[c].Feed(scratch.AsSpan(0, frames));
        }
    }
}

using System.Globalization;

namespace CallQa.Ingest;

/// <summary>What a recording may be; the checks that all decoders share.</summary>
internal static class AudioLimits
{
    public const int SlowestRate = 4_000;
    public const int FastestRate = 192_000;

    /// <summary>Longest recording: the samples of two hours of two channels are under 1 GB.</summary>
    public const int LongestSeconds = 2 * 3600;

    // Beyond this a sample is no sound but damage (full scale is 1).
    private const float LoudestSample = 1000;

    public static void CheckChannels(int channels)
    {
        if (channels is not (1 or 2))
            throw AudioException.Unsupported($"it has {channels} channels; 1 or 2 are allowed");
    }

    public static void CheckRate(long rate)
    {
        if (rate is < SlowestRate or > FastestRate)
            throw AudioException.Unsupported($"it has {rate} samples a second; {SlowestRate} to {FastestRate} are allowed");
    }

    public static void CheckLength(double seconds, int longest = LongestSeconds)
    {
        if (seconds > longest)
            throw new AudioException("too-large", string.Create(CultureInfo.InvariantCulture, $"it lasts {seconds:0} s; at most {longest} are allowed"));
    }

    /// <summary>Refuses samples that are no numbers, or absurd.</summary>
    public static void CheckSamples(ReadOnlySpan<float> samples)
    {
        foreach (float sample in samples)
            if (!(MathF.Abs(sample) <= LoudestSample))
                throw AudioException.Damaged("it holds samples that are no numbers or far beyond full scale; samples lie between -1 and 1");
    }
}

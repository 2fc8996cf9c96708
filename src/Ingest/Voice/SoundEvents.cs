using System.Collections.Immutable;
using NAudio.Dsp;

namespace CallQa.Ingest;

/// <summary>
/// Finds tones and music where nobody speaks for five seconds or more. A tone keeps its energy at the same one or two
/// frequencies (ringing, busy, keys); music has clear frequencies that change; noise has none. Rough on purpose: a
/// stretch that is neither plainly gets no event.
/// </summary>
internal static class SoundEvents
{
    private const int ShortestMs = 5_000;
    private const int FrameLength = 1024;
    private const int Log2 = 10;
    private const int LowBin = 200 * FrameLength / Recording.Rate;
    private const int HighBin = 3_600 * FrameLength / Recording.Rate;

    // Quieter than this (dB under full scale) is line noise.
    private const double QuietDb = -50;

    // Share of a frame's energy in its two strongest peaks: a tone, and what music has at least.
    private const double ToneShare = 0.8;
    private const double MusicShare = 0.35;

    private const double MostFrames = 0.6;
    private const int FewestActive = 15;

    /// <summary>Tone, music and hold on one channel, in order of time.</summary>
    public static IEnumerable<CallEvent> Find(float[] channel, IReadOnlyList<SampleRange> speech, Speaker speaker)
    {
        int from = 0;
        foreach (SampleRange next in speech.Append(new(channel.Length, channel.Length)))
        {
            var gap = new SampleRange(from, Math.Max(from, next.Start));
            from = Math.Max(from, next.End);
            if (gap.Length < ShortestMs * Recording.PerMs || Kind(channel, gap) is not { } found)
                continue;
            yield return new(found.Kind, found.Where.ToTime(), speaker);
            if (found.Kind == EventKind.Music)
                yield return new(EventKind.Hold, found.Where.ToTime(), speaker);
        }
    }

    private static (EventKind Kind, SampleRange Where)? Kind(float[] channel, SampleRange gap)
    {
        var frames = new List<(int At, double Share, int Peak)>();
        int total = 0;
        for (int at = gap.Start; at + FrameLength <= gap.End; at += FrameLength, total++)
            if (Look(channel.AsSpan(at, FrameLength)) is { } frame)
                frames.Add((at, frame.Share, frame.Peak));
        if (frames.Count < FewestActive)
            return null;
        var where = new SampleRange(frames[0].At, frames[^1].At + FrameLength);
        if (where.Length < ShortestMs * Recording.PerMs)
            return null;
        int peak = frames.GroupBy(f => f.Peak).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        double steady = Part(frames, f => f.Share >= ToneShare && Math.Abs(f.Peak - peak) <= 1);
        if (steady >= MostFrames)
            return (EventKind.Tone, where);
        bool fills = frames.Count >= total * MostFrames;
        return fills && Part(frames, f => f.Share >= MusicShare) >= MostFrames ? (EventKind.Music, where) : null;
    }

    private static double Part(List<(int At, double Share, int Peak)> frames, Func<(int At, double Share, int Peak), bool> holds) =>
        (double)frames.Count(holds) / frames.Count;

    // The share of the two strongest peaks (each with its neighbours) and the place of the strongest; null for a quiet frame.
    private static (double Share, int Peak)? Look(ReadOnlySpan<float> samples)
    {
        double energy = 0;
        var spectrum = new Complex[FrameLength];
        for (int i = 0; i < FrameLength; i++)
        {
            energy += (double)samples[i] * samples[i];
            spectrum[i].X = (float)(samples[i] * FastFourierTransform.HannWindow(i, FrameLength));
        }

        if (10 * Math.Log10((energy / FrameLength) + 1e-12) < QuietDb)
            return null;
        FastFourierTransform.FFT(forward: true, Log2, spectrum);
        double[] power = [.. spectrum.AsSpan(0, HighBin + 2).ToArray().Select(c => ((double)c.X * c.X) + ((double)c.Y * c.Y))];
        double all = power.AsSpan(LowBin, HighBin - LowBin + 1).ToArray().Sum();
        (int first, double strongest) = TakePeak(power);
        (_, double second) = TakePeak(power);
        return all <= 0 ? null : (Math.Min(1, (strongest + second) / all), first);
    }

    private static (int At, double Power) TakePeak(double[] power)
    {
        int peak = LowBin;
        for (int i = LowBin; i <= HighBin; i++)
            if (power[i] > power[peak])
                peak = i;
        double sum = 0;
        for (int i = Math.Max(LowBin, peak - 2); i <= Math.Min(HighBin, peak + 2); i++)
        {
            sum += power[i];
            power[i] = 0;
        }

        return (peak, sum);
    }
}

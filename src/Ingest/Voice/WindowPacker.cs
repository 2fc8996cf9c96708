using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>
/// Packs speech into windows for the recogniser, which pays for 30 seconds whatever is in them: long silences are left
/// out, and windows are cut only in pauses. Only where speech runs longer than a window it is cut at its quietest
/// 100 ms, and the two windows share a second, so that no word is lost at the cut.
/// </summary>
internal static class WindowPacker
{
    /// <summary>Longest window.</summary>
    public const int Longest = 28 * Recording.Rate;

    /// <summary>What two windows share where speech had to be cut.</summary>
    public const int Overlap = Recording.Rate;

    // A little of the pause around speech stays: the recogniser wants to hear that a phrase begins and ends.
    private const int Margin = Recording.Rate / 5;

    private const int Quiet = Recording.Rate / 10;

    /// <summary>The windows for these stretches of speech (in order, apart), in order.</summary>
    public static ImmutableArray<SpeechWindow> Pack(IReadOnlyList<SampleRange> speech, float[] channel)
    {
        var windows = ImmutableArray.CreateBuilder<SpeechWindow>();
        var parts = ImmutableArray.CreateBuilder<WindowPart>();
        foreach (SampleRange stretch in WithMargins(speech, channel.Length).SelectMany(s => Split(s, channel)))
        {
            int at = parts.Count == 0 ? 0 : parts[^1].End;
            bool shared = parts.Count > 0 && stretch.Start < parts[^1].Source.End;
            if (parts.Count > 0 && (shared || at + stretch.Length > Longest))
            {
                windows.Add(new(parts.DrainToImmutable()));
                at = 0;
            }

            parts.Add(new(stretch, at));
        }

        if (parts.Count > 0)
            windows.Add(new(parts.DrainToImmutable()));
        return windows.ToImmutable();
    }

    private static IEnumerable<SampleRange> WithMargins(IReadOnlyList<SampleRange> speech, int length)
    {
        for (int i = 0; i < speech.Count; i++)
        {
            int before = speech[i].Start - (i == 0 ? 0 : speech[i - 1].End);
            int after = (i + 1 == speech.Count ? length : speech[i + 1].Start) - speech[i].End;
            int left = Math.Min(Margin, i == 0 ? before : before / 2), right = Math.Min(Margin, i + 1 == speech.Count ? after : after / 2);
            yield return new(speech[i].Start - left, speech[i].End + right);
        }
    }

    private static IEnumerable<SampleRange> Split(SampleRange stretch, float[] channel)
    {
        while (stretch.Length > Longest)
        {
            // The second half of what fits, so that pieces stay long; the overlap is paid for by the second piece.
            int cut = QuietestPoint(channel, stretch.Start + (Longest / 2), stretch.Start + Longest - (Overlap / 2));
            yield return new(stretch.Start, cut + (Overlap / 2));
            stretch = stretch with { Start = cut - (Overlap / 2) };
        }

        yield return stretch;
    }

    /// <summary>The middle of the 100 ms with the least energy (the first of equals), searched in steps of 10 ms.</summary>
    internal static int QuietestPoint(float[] channel, int from, int to)
    {
        int best = from;
        double least = double.MaxValue;
        for (int at = from; at + Quiet <= to; at += Quiet / 10)
        {
            double energy = 0;
            foreach (float sample in channel.AsSpan(at, Quiet))
                energy += (double)sample * sample;
            if (energy < least)
                (best, least) = (at, energy);
        }

        return best + (Quiet / 2);
    }
}

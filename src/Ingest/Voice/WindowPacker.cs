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

    // From this length on a window may be closed early.
    private const int Fullest = 18 * Recording.Rate;

    // A little of the pause around speech stays: the recogniser wants to hear that a phrase begins and ends.
    private const int Margin = Recording.Rate / 5;

    private const int Quiet = Recording.Rate / 10;

    /// <summary>The windows for these stretches of speech (in order, apart), in order, with a margin around each.</summary>
    public static ImmutableArray<SpeechWindow> Pack(IReadOnlyList<SampleRange> speech, float[] channel) =>
        Pack(WithMargins(speech, channel.Length), channel, Longest);

    /// <summary>The same for stretches that have their margins already, in windows of at most <paramref name="longest"/> samples (or one stretch).</summary>
    public static ImmutableArray<SpeechWindow> Repack(IReadOnlyList<SampleRange> stretches, float[] channel, int longest) => Pack(stretches, channel, longest);

    private static ImmutableArray<SpeechWindow> Pack(IEnumerable<SampleRange> stretches, float[] channel, int longest)
    {
        var windows = ImmutableArray.CreateBuilder<SpeechWindow>();
        var waiting = new List<SampleRange>();
        foreach (SampleRange stretch in stretches.SelectMany(s => Split(s, channel)))
        {
            if (waiting.Count > 0 && stretch.Start < waiting[^1].End)
                Close(waiting, waiting.Count, windows); // the two pieces of speech that had to be cut
            while (waiting.Count > 0 && waiting.Sum(w => w.Length) + stretch.Length > longest)
                Close(waiting, BreakBefore(waiting, stretch), windows);
            waiting.Add(stretch);
        }

        Close(waiting, waiting.Count, windows);
        return windows.ToImmutable();
    }

    // A window need not be full: of the pauses in its last part the longest is the best place to end it, because there
    // no sentence is torn.
    private static int BreakBefore(List<SampleRange> waiting, SampleRange next)
    {
        int best = waiting.Count, length = 0;
        int longest = next.Start - waiting[^1].End;
        for (int i = 0; i + 1 < waiting.Count; i++)
        {
            length += waiting[i].Length;
            int pause = waiting[i + 1].Start - waiting[i].End;
            if (length >= Fullest && pause > longest)
                (best, longest) = (i + 1, pause);
        }

        return best;
    }

    private static void Close(List<SampleRange> waiting, int count, ImmutableArray<SpeechWindow>.Builder windows)
    {
        if (count == 0)
            return;
        var parts = ImmutableArray.CreateBuilder<WindowPart>(count);
        foreach (SampleRange stretch in waiting.Take(count))
            parts.Add(new(stretch, parts.Count == 0 ? 0 : parts[^1].End));
        windows.Add(new(parts.MoveToImmutable()));
        waiting.RemoveRange(0, count);
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

using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Runs.Clips;

/// <summary>Cuts the sound of a clip out of a call's.</summary>
internal static class ClipSound
{
    // One period of 1000 Hz at a tenth of full scale; a table, so that every machine makes the same samples.
    private static readonly short[] Period = [0, 1254, 2317, 3028, 3277, 3028, 2317, 1254, 0, -1254, -2317, -3028, -3277, -3028, -2317, -1254];

    /// <summary>
    /// The frames of a stretch of the call, left then right, in 16 bit: each sample the decoded one, rounded; a recording of one
    /// channel on both sides. In hidden stretches both sides are a tone instead, and nothing of the sound is left.
    /// </summary>
    /// <param name="sound">The call's sound.</param>
    /// <param name="time">The stretch; what lies behind the sound's end is left out.</param>
    /// <param name="hidden">Stretches of the call that must not be heard.</param>
    public static short[] Cut(CallSound sound, TimeRange time, ImmutableArray<TimeRange> hidden)
    {
        (int from, int to) = Frames(time, sound.Length);
        short[] frames = new short[2 * (to - from)];
        Cut(sound, from, to, hidden, frames);
        return frames;
    }

    /// <summary>As above, of the whole call, into the room for it.</summary>
    public static void Cut(CallSound sound, ImmutableArray<TimeRange> hidden, Span<short> frames) => Cut(sound, 0, sound.Length, hidden, frames);

    private static void Cut(CallSound sound, int from, int to, ImmutableArray<TimeRange> hidden, Span<short> frames)
    {
        float[] left = sound.Channels[0], right = sound.Channels[^1];
        for (int i = from; i < to; i++)
            (frames[2 * (i - from)], frames[(2 * (i - from)) + 1]) = (Sample(left[i]), Sample(right[i]));
        foreach (TimeRange span in hidden)
        {
            (int start, int end) = Frames(span, sound.Length);
            for (int i = Math.Max(from, start); i < Math.Min(to, end); i++)
                frames[2 * (i - from)] = frames[(2 * (i - from)) + 1] = Period[i % Period.Length];
        }
    }

    private static (int From, int To) Frames(TimeRange time, int length) =>
        ((int)Math.Min(time.StartMs * CallSound.PerMs, length), (int)Math.Min(time.EndMs * CallSound.PerMs, length));

    private static short Sample(float value) => (short)Math.Clamp(MathF.Round(value * 32768), short.MinValue, short.MaxValue);
}

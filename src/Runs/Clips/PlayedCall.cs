using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Runs.Clips;

/// <summary>A whole call to listen to and to draw: hidden stretches are a tone in the sound, and drawn as that tone. Immutable.</summary>
/// <param name="Wave">A WAV file of two channels, left then right; a recording of one channel is on both. It must not be changed.</param>
/// <param name="Peaks">For each channel that was recorded, the highest of each of <see cref="Columns"/> equal stretches, 0 to 100 of full scale; fewer where the sound has fewer samples.</param>
/// <param name="DurationMs">Length of the sound.</param>
public sealed record PlayedCall(byte[] Wave, ImmutableArray<ImmutableArray<int>> Peaks, long DurationMs)
{
    /// <summary>In how many stretches a call is drawn: as many as a wide screen has dots.</summary>
    public const int Columns = 2000;

    /// <summary>The whole of a call's sound.</summary>
    /// <param name="sound">The recording.</param>
    /// <param name="hidden">Stretches that must not be heard.</param>
    public static PlayedCall Of(CallSound sound, ImmutableArray<TimeRange> hidden)
    {
        ArgumentNullException.ThrowIfNull(sound);
        long durationMs = (sound.Length + CallSound.PerMs - 1) / CallSound.PerMs;
        byte[] wave = WaveFile.Silent(2 * sound.Length);
        ClipSound.Cut(sound, hidden, WaveFile.Samples(wave));
        return new(wave, [.. sound.Channels.Select((_, channel) => Highest(WaveFile.Samples(wave), channel))], durationMs);
    }

    private static ImmutableArray<int> Highest(ReadOnlySpan<short> frames, int channel)
    {
        int length = frames.Length / 2, columns = Math.Min(Columns, length);
        var peaks = ImmutableArray.CreateBuilder<int>(columns);
        for (int column = 0; column < columns; column++)
        {
            int highest = 0, end = (int)((column + 1L) * length / columns);
            for (int i = (int)((long)column * length / columns); i < end; i++)
                highest = Math.Max(highest, Math.Abs((int)frames[(2 * i) + channel]));
            peaks.Add((highest * 100 + short.MaxValue - 1) / short.MaxValue);
        }

        return peaks.MoveToImmutable();
    }
}

using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Tells a recording with a side of the line on each channel from a mix that was only written twice.</summary>
internal static class ChannelCheck
{
    // Energy of the difference against the sum: 30 dB under it, the channels are one.
    private const double Alike = 1e-3;

    /// <summary>The channels to work on: one where both are the same mix, and then a note says so.</summary>
    public static ImmutableArray<float[]> Distinct(Recording recording, List<string> notes)
    {
        if (recording.Channels.Length == 1)
        {
            notes.Add("The recording has one channel: who speaks is not known.");
            return recording.Channels;
        }

        double sum = 0, difference = 0;
        float[] a = recording.Channels[0], b = recording.Channels[1];
        for (int i = 0; i < a.Length; i++)
        {
            sum += ((double)a[i] + b[i]) * ((double)a[i] + b[i]);
            difference += ((double)a[i] - b[i]) * ((double)a[i] - b[i]);
        }

        if (!(difference < Alike * sum))
            return recording.Channels;
        notes.Add("Both channels hold the same sound: who speaks is not known.");
        return [a];
    }
}

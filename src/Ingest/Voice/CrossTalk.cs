using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>
/// Takes out speech that only leaks over from the other side of the line: it is far weaker than what the other channel
/// holds at the same moment, and far weaker than this channel's own voice.
/// </summary>
internal static class CrossTalk
{
    private const double UnderOtherDb = 20;
    private const double UnderOwnDb = 10;

    /// <summary>Removes such stretches from <paramref name="speech"/> and adds an event for each.</summary>
    public static void Remove(
        ImmutableArray<float[]> channels, ImmutableArray<SampleRange>[] speech, Speaker[] speakers, List<CallEvent> events)
    {
        if (channels.Length != 2)
            return;
        ImmutableArray<SampleRange>[] before = [.. speech];
        for (int c = 0; c < 2; c++)
        {
            double own = before[c].IsEmpty ? 0 : before[c].Select(s => Db(channels[c], s)).Max();
            foreach (SampleRange stretch in before[c])
            {
                double level = Db(channels[c], stretch);
                if (level > own - UnderOwnDb || level > Db(channels[1 - c], stretch) - UnderOtherDb)
                    continue;
                speech[c] = speech[c].Remove(stretch);
                events.Add(new(EventKind.CrossTalk, stretch.ToTime(), speakers[c]));
            }
        }
    }

    private static double Db(float[] channel, SampleRange range)
    {
        double energy = 1e-12;
        foreach (float sample in channel.AsSpan(range.Start, range.Length))
            energy += (double)sample * sample;
        return 10 * Math.Log10(energy / Math.Max(1, range.Length));
    }
}

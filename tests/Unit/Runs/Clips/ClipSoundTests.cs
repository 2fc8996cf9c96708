using CallQa.Ingest;
using CallQa.Reports.Clips;
using CallQa.Unit.Ingest;
using Xunit;

namespace CallQa.Unit.Runs.Clips;

/// <summary>What is heard in a clip, frame by frame.</summary>
public sealed class ClipSoundTests : IDisposable
{
    private static readonly short[][] Sides = [Noise(1, 960_000), Noise(2, 960_000)];

    private readonly ClipCase made = new();

    public void Dispose() => made.Dispose();

    [Theory]
    [InlineData(30_000, 31_234, 5000, 25_000, 36_234)]
    [InlineData(1_000, 1_001, 5000, 0, 6_001)]
    [InlineData(58_000, 59_999, 5000, 53_000, 60_000)]
    [InlineData(7, 8, 0, 7, 8)]
    [InlineData(2_000, 120_000, 1000, 1_000, 60_000)]
    public void Start_and_end_are_exact_to_a_frame_and_both_channels_are_the_recording_s(long start, long end, int around, int from, int to)
    {
        made.Record("c1.wav", Wave(Sides));
        (short[] left, short[] right) = made.Frames(Assert.Single(made.Cut([ClipCase.Call("c1", new TimeRange(start, end))], around)));
        Assert.Equal(Sides[0][(from * 16)..(to * 16)], left);
        Assert.Equal(Sides[1][(from * 16)..(to * 16)], right);
    }

    [Fact]
    public void A_recording_of_one_channel_is_heard_on_both_sides_and_of_a_telephone_s_rate_as_it_was_decoded()
    {
        made.Record("c1.wav", Waves.File(7, 8, 8000, [Waves.Tone(8000, 80_003, 440)]));
        (short[] left, short[] right) = made.Frames(Assert.Single(made.Cut([ClipCase.Call("c1", new TimeRange(9_000, 9_900))], 1000)));
        float[] decoded = new RecordingFolder(made.Recordings).Open("c1.wav", "", CancellationToken.None).Sound!.Channels[0];
        Assert.Equal(160_006, decoded.Length);
        Assert.Equal(decoded[128_000..].Select(s => (short)MathF.Round(s * 32768)), left);
        Assert.Equal(left, right);
    }

    [Theory]
    [InlineData("en-01", 3, 5)]
    [InlineData("ru-05", 3, 3)]
    public void In_the_span_of_a_card_nothing_of_the_speech_is_left_on_either_channel_and_outside_every_sample_is_the_recording_s(string name, int utterance, int firstWord)
    {
        made.Record($"{name}.wav", File.ReadAllBytes(RepositoryFolder.File($"samples/calls/{name}.wav")));
        TimeRange card = ClipCase.Sample(name, utterance, firstWord).Utterances[utterance].Words[1].Time;
        Clip clip = Assert.Single(made.Cut([ClipCase.Sample(name, utterance, firstWord, new TimeRange(card.StartMs - 2000, card.EndMs + 2000))], 5000));
        CallSound sound = new RecordingFolder(made.Recordings).Open($"{name}.wav", "", CancellationToken.None).Sound!;
        (short[] left, short[] right) = made.Frames(clip);
        TimeRange hidden = Assert.Single(clip.Excerpt.Hidden);
        Assert.True(hidden.StartMs <= card.StartMs - 700 && hidden.EndMs >= card.EndMs + 700, $"{hidden}");
        int from = (int)clip.Excerpt.Time.StartMs * 16, start = (int)hidden.StartMs * 16, end = (int)hidden.EndMs * 16;
        foreach ((short[] heard, float[] original) in new[] { (left, sound.Channels[0]), (right, sound.Channels[1]) })
        {
            short[] expected = [.. original[from..(from + heard.Length)].Select(s => (short)MathF.Round(s * 32768))];
            Assert.Equal(expected[..(start - from)], heard[..(start - from)]);
            Assert.Equal(expected[(end - from)..], heard[(end - from)..]);
            Assert.InRange(StrongestCorrelation(heard[(start - from)..(end - from)], expected[(start - from)..(end - from)]), 0, 0.05);
        }

        Assert.Equal(left[(start - from)..(end - from)], right[(start - from)..(end - from)]);
        Assert.Contains("<card>", made.Text(clip, ".txt"), StringComparison.Ordinal);
        Assert.Contains("&lt;card&gt;", made.Text(clip, ".vtt"), StringComparison.Ordinal);
    }

    // At shifts of up to 2 ms, so that a delayed copy would be found too.
    private static double StrongestCorrelation(short[] a, short[] b) => Enumerable.Range(-8, 17).Max(step =>
    {
        int shift = 4 * step;
        double ab = 0, aa = 0, bb = 0;
        for (int i = Math.Max(0, -shift); i < Math.Min(a.Length, a.Length - shift); i++)
            (ab, aa, bb) = (ab + ((double)a[i] * b[i + shift]), aa + ((double)a[i] * a[i]), bb + ((double)b[i + shift] * b[i + shift]));
        return aa == 0 || bb == 0 ? 0 : Math.Abs(ab) / Math.Sqrt(aa * bb);
    });

    private static short[] Noise(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-30_000, 30_000))];
    }

    private static byte[] Wave(short[][] sides)
    {
        byte[] data = new byte[sides[0].Length * 4];
        for (int i = 0; i < data.Length / 2; i++)
            BitConverter.TryWriteBytes(data.AsSpan(2 * i), sides[i % 2][i / 2]);
        return Waves.File(1, 16, 16_000, 2, data);
    }
}

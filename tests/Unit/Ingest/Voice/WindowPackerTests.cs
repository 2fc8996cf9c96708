using CallQa.Ingest;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Ingest;

public class WindowPackerTests
{
    private const int Second = Recording.Rate;

    [Fact]
    public void No_speech_is_lost_no_window_is_too_long_and_cuts_lie_in_pauses()
    {
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 400]).Array[0, 12].Each(
            gaps =>
            {
                // Tenths of a second of pause, then of speech.
                var speech = new List<SampleRange>();
                int at = 0;
                foreach ((int pause, int length) in gaps)
                {
                    speech.Add(new(at + (pause * Second / 10), at + ((pause + length) * Second / 10)));
                    at = speech[^1].End;
                }

                float[] channel = new float[at + Second];
                SpeechWindow[] windows = [.. WindowPacker.Pack(speech, channel)];
                SampleRange[] parts = [.. windows.SelectMany(w => w.Parts).Select(p => p.Source)];

                Assert.All(windows, w => Assert.InRange(w.Length, 1, WindowPacker.Longest));
                Assert.All(windows, w => Assert.Equal(w.Parts.Sum(p => p.Source.Length), w.Length));
                // The naive oracle: sample by sample (in steps of 10 ms), speech lies in some part.
                foreach (SampleRange s in speech)
                    for (int i = s.Start; i < s.End; i += 160)
                        Assert.True(Array.Exists(parts, p => p.Start <= i && i < p.End), $"sample {i} is lost");
                for (int w = 1; w < windows.Length; w++)
                {
                    int end = windows[w - 1].Parts[^1].Source.End, start = windows[w].Parts[0].Source.Start;
                    bool inPause = !speech.Exists(s => s.Start < end && end < s.End) && end <= start;
                    bool forced = end - start == WindowPacker.Overlap && speech.Exists(s => s.Length > WindowPacker.Longest - (2 * Second) && s.Start <= start && end <= s.End);
                    Assert.True(inPause || forced, $"a window ends at {end} inside speech");
                }
            },
            count: 100,
            seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public void Speech_longer_than_a_window_is_cut_at_its_quietest_moment()
    {
        float[] channel = Waves.Tone(Second, 40 * Second, 300);
        channel.AsSpan(20 * Second, Second / 5).Clear();

        SpeechWindow[] windows = [.. WindowPacker.Pack([new(0, 40 * Second)], channel)];

        Assert.Equal(2, windows.Length);
        Assert.InRange((windows[0].Parts[^1].Source.End + windows[1].Parts[0].Source.Start) / 2, 20 * Second, (20 * Second) + (Second / 5));
        Assert.Equal(Second, windows[0].Parts[^1].Source.End - windows[1].Parts[0].Source.Start);
    }

    [Fact]
    public void A_window_ends_at_the_longest_of_its_last_pauses()
    {
        // Pauses of 1, 3 and 1 s. The third stretch would still fit, but the fourth would not, and the pause of 3 s is the longest.
        SampleRange[] speech = [new(0, 10 * Second), new(11 * Second, 19 * Second), new(22 * Second, 27 * Second), new(28 * Second, 38 * Second)];

        SpeechWindow[] windows = [.. WindowPacker.Pack(speech, new float[40 * Second])];

        Assert.Equal([2, 2], windows.Select(w => w.Parts.Length));
    }

    [Fact]
    public void A_moment_of_a_window_is_found_again_in_the_call()
    {
        SpeechWindow window = WindowPacker.Pack([new(10 * Second, 12 * Second), new(60 * Second, 61 * Second)], new float[70 * Second])[0];
        WindowPart second = window.PartAt(window.Length - 1);
        Assert.InRange(second.Source.Start, 59 * Second, 60 * Second);
        Assert.Equal(second.Source.Length, window.Length - second.At);
    }
}

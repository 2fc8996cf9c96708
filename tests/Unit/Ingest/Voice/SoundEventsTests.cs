using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class SoundEventsTests
{
    private const int Rate = Recording.Rate;

    [Fact]
    public void A_ringing_tone_is_a_tone_and_chords_are_music_on_hold()
    {
        float[] ringing = Waves.Tone(Rate, 20 * Rate, 425);
        for (int i = 0; i < ringing.Length; i++)
            if (i / Rate % 5 != 0)
                ringing[i] = 0; // one second of five
        Assert.Equal(EventKind.Tone, Assert.Single(Find(ringing)).Kind);

        Assert.Equal([EventKind.Music, EventKind.Hold], Find(Music()).Select(e => e.Kind));
    }

    [Fact]
    public void Silence_noise_short_music_and_music_under_speech_give_nothing()
    {
        Assert.Empty(Find(new float[20 * Rate]));
        var random = new Random(7);
        Assert.Empty(Find([.. Enumerable.Range(0, 20 * Rate).Select(_ => (float)(0.2 * (random.NextDouble() - 0.5)))]));
        Assert.Empty(Find(Music()[..(4 * Rate)]));
        Assert.Empty(SoundEvents.Find(Music(), [new(0, 18 * Rate)], Speaker.Agent));
    }

    private static IEnumerable<CallEvent> Find(float[] channel) => SoundEvents.Find(channel, [], Speaker.Agent);

    // A chord of three notes with overtones, another one every half second.
    private static float[] Music()
    {
        float[] music = new float[20 * Rate];
        double[] roots = [262, 330, 392, 294];
        for (int i = 0; i < music.Length; i++)
        {
            double root = roots[i / (Rate / 2) % roots.Length];
            foreach (double ratio in new[] { 1, 1.25, 1.5, 2 })
                music[i] += (float)(0.1 * Math.Sin(2 * Math.PI * root * ratio * i / Rate));
        }

        return music;
    }
}

using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class AudioContextTests
{
    [Theory]
    [InlineData(0.2, 128)]
    [InlineData(3, 256)]
    [InlineData(9.97, 576)]
    [InlineData(9.98, 528)]
    [InlineData(20, 1024)]
    [InlineData(28, 1424)]
    [InlineData(29.8, 1500)]
    [InlineData(60, 1500)]
    public void The_encoder_hears_a_window_and_a_little_silence(double seconds, int steps) =>
        Assert.Equal(steps, WhisperTranscriber.AudioContext((int)(seconds * Recording.Rate)));

    [Fact]
    public void There_is_silence_behind_every_window_and_more_behind_a_short_one()
    {
        for (int ms = 200; ms <= WindowPacker.Longest / Recording.PerMs; ms += 10)
            Assert.InRange((WhisperTranscriber.AudioContext(ms * Recording.PerMs) * 20) - ms, ms < 9980 ? 1280 : 320, ms < 9980 ? 2560 : 640);
    }
}

using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class MemoryShareTests
{
    [Theory]
    [InlineData(1650, 1, 1, 879)]
    [InlineData(1650, 8, 1, 879)]
    [InlineData(1849, 8, 1, 1078)]
    [InlineData(1850, 8, 2, 879)]
    [InlineData(4096, 8, 8, 1925)]
    [InlineData(4096, 64, 13, 925)]
    public void Workers_are_granted_as_long_as_the_longest_recording_finds_room(int memoryMb, int asked, int workers, int samplesMb) =>
        Assert.Equal(new(workers, (long)samplesMb << 20), MemoryShare.Of(memoryMb, asked));

    [Fact]
    public void The_longest_recording_finds_room_with_the_least_memory()
    {
        Assert.True(SoundLength.SampleBytes(AudioLimits.LongestSeconds) <= MemoryShare.Of(MemoryShare.LeastMb, 4).SampleBytes);
        Assert.Throws<ArgumentOutOfRangeException>(() => MemoryShare.Of(MemoryShare.LeastMb - 1, 1));
    }
}

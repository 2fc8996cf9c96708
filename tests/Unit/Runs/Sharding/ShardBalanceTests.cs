using CallQa.Ingest;
using CallQa.Runs.Sharding;
using CallQa.Unit.Ingest;
using Xunit;

namespace CallQa.Unit.Runs.Sharding;

/// <summary>Shards are balanced by seconds of sound.</summary>
public sealed class ShardBalanceTests : IDisposable
{
    private readonly ShardedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Three_long_recordings_do_not_fall_to_one_shard()
    {
        int[] seconds = [60, 1, 1, 50, 1, 2, 40, 3, 1, 5];
        for (int i = 0; i < seconds.Length; i++)
            File.WriteAllBytes(_folder.At($"in/f{i}.wav"), Sound(seconds[i], (byte)i));

        (OpenPlan plan, _, var load) = _folder.Plan(3);

        Assert.Equal(3, new[] { 0, 3, 6 }.Select(i => plan.Plan.Inputs[i].Shard).Distinct().Count());
        Assert.Equal(seconds.Sum(), load.Sum(), 3);
        Assert.Equal([60, 52, 52], load.OrderDescending().Select(l => Math.Round(l)));
    }

    [Fact]
    public void There_may_be_more_shards_than_calls_and_none_at_all()
    {
        Assert.Equal([0.0, 0.0], _folder.Plan(2).Seconds);
        _folder.Write("a", "c-1", "hello");
        Assert.Equal([1.0, 0.0, 0.0], _folder.Plan(3).Seconds);
    }

    [Theory]
    [InlineData("a.wav", 12.0)]
    [InlineData("b.mp3", 2.0)]
    [InlineData("c.wav", 0.5)]
    [InlineData("none.wav", 0.0)]
    public void The_length_is_read_from_a_wave_and_guessed_from_the_bytes_of_others(string name, double expected)
    {
        File.WriteAllBytes(_folder.At("a.wav"), Sound(12));
        File.WriteAllBytes(_folder.At("b.mp3"), new byte[8000]);
        File.WriteAllBytes(_folder.At("c.wav"), new byte[2000]);
        Assert.Equal(expected, SoundLength.Seconds(new(_folder.At(name), name, InputKind.Recording, null)), 3);
    }

    [Fact]
    public void The_length_of_Opus_is_read_from_its_last_page()
    {
        string path = RepositoryFolder.File("samples/calls/en-02.opus");
        Recording decoded = AudioFile.Decode(path, _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(decoded.DurationMs / 1000.0, SoundLength.Seconds(new(path, "en-02.opus", InputKind.Recording, null)), 0.05);
    }

    [Fact]
    public void A_call_in_two_files_is_as_long_as_the_longer_and_a_transcript_counts_as_a_second()
    {
        File.WriteAllBytes(_folder.At("a.wav"), Sound(3));
        File.WriteAllBytes(_folder.At("b.wav"), Sound(7));
        var legs = new CallInput(_folder.At("a.wav"), "a.wav", InputKind.Recording, null) { Leg = new(_folder.At("b.wav"), FirstIsAgent: true) };
        Assert.Equal(7, SoundLength.Seconds(legs), 3);
        Assert.Equal(1, SoundLength.Seconds(new(_folder.At("a.json"), "a.json", InputKind.Transcript, null)));
    }

    // Of different content: equal files are one call.
    private static byte[] Sound(int seconds, byte tone = 0) => Waves.File(tag: 1, bits: 8, rate: 8000, channels: 1, [tone, .. new byte[(seconds * 8000) - 1]]);
}

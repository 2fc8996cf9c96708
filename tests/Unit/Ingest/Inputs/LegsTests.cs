using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class LegsTests
{
    [Theory]
    [InlineData("c-in.wav", "c-out.wav", false)]
    [InlineData("c-rx.wav", "c-tx.opus", false)]
    [InlineData("c_agent.wav", "c_caller.wav", true)]
    [InlineData("c-Agent.wav", "c-Customer.wav", true)]
    public void Two_sides_are_one_call_with_the_facts_of_their_common_name(string first, string second, bool agent)
    {
        using var folder = new TemporaryFolder();
        folder.Write(first, "");
        folder.Write(second, "");
        folder.Write("c.json", """{"call":{"id":"c"}}""");

        InputScan scan = Inputs.Scan([folder.Path]);

        CallInput call = Assert.Single(scan.Inputs);
        Assert.Equal((first, folder.At("c.json"), new OtherLeg(folder.At(second), agent)), (call.RelativePath, call.Sidecar, call.Leg));
        Assert.Empty(scan.Notes);
    }

    [Fact]
    public void A_side_alone_a_mix_beside_its_sides_and_names_that_only_look_so_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "a-in.wav", "b.wav", "b-in.wav", "b-out.wav", "check_in.wav", "-out.wav" })
            folder.Write(name, "");

        InputScan scan = Inputs.Scan([folder.Path]);

        Assert.Equal(["-out.wav", "a-in.wav", "b-in.wav", "check_in.wav"], scan.Inputs.Select(i => i.RelativePath));
        Assert.Equal(
            [
                "a-in.wav is called like one side of a call (-in, -out), and the other does not lie beside it; it is read alone.",
                "b.wav: the two sides of the call lie beside it and are used, this recording is not read.",
            ],
            scan.Notes);
    }

    [Fact]
    public void Sides_are_joined_to_the_length_of_the_longer_and_a_large_difference_is_said()
    {
        using var folder = new TemporaryFolder();
        float[] tone = Waves.Tone(16_000, 16_000, 440);
        string first = folder.Write("a-in.wav", Waves.File(1, 16, 16_000, [tone])), second = folder.Write("a-out.wav", Waves.File(1, 16, 8000, [Waves.Tone(8000, 24_000, 1000)]));

        Recording joined = Decode(first, second);

        Assert.Equal((2, 48_000), (joined.Channels.Length, joined.Length));
        Assert.Equal(0.5f * MathF.Sin(2 * MathF.PI * 440 / 16_000), joined.Channels[0][1], 0.001f);
        Assert.All(joined.Channels[0][16_000..], s => Assert.Equal(0, s));
        Assert.NotEqual(0, joined.Channels[1][40_001]);
        Assert.Equal("One side of the call is 2 s shorter than the other; silence was put at its end.", Assert.Single(joined.Notes));
    }

    [Fact]
    public void A_side_of_two_channels_and_a_damaged_side_are_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        float[] tone = Waves.Tone(8000, 800, 440);
        string mono = folder.Write("a-in.wav", Waves.File(1, 16, 8000, [tone])), stereo = folder.Write("a-out.wav", Waves.File(1, 16, 8000, [tone, tone]));
        Assert.Equal("by its name a-out.wav holds one side of the call, and it has 2 channels; one is allowed", Assert.Throws<AudioException>(() => Decode(mono, stereo)).Message);

        folder.Write("a-out.wav", File.ReadAllBytes(mono)[..500]);
        Assert.StartsWith("the other side, a-out.wav: its header declares", Assert.Throws<AudioException>(() => Decode(mono, stereo)).Message, StringComparison.Ordinal);
    }

    private static Recording Decode(string first, string second) => JoinedLegs.Decode(
        new(first, "a-in.wav", InputKind.Recording, null) { Leg = new(second, FirstIsAgent: false) }, _ => { }, TestContext.Current.CancellationToken);
}

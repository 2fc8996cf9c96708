using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>Recordings with a side each are joined by endings of one's own, too.</summary>
public sealed class LegEndingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string> Folders => new()
    {
        { "-operator/-klient", "c-operator.wav c-klient.wav", "c-operator.wav+c-klient.wav" },
        { " _rx1 / _rx2 , -a/-b,", "c_rx1.wav c_rx2.mp3 d-a.wav d-b.wav", "c_rx1.wav+c_rx2.mp3 d-a.wav+d-b.wav" },
        { "-Operator/-KLIENT", "c-operator.wav c-klient.wav", "c-operator.wav+c-klient.wav" },
        { "-klient/-operator", "c-operator.wav c-klient.wav", "c-klient.wav+c-operator.wav" },

        // Before the usual ones, which stay.
        { "-out/-in", "c-in.wav c-out.wav d-rx.wav d-tx.wav", "c-out.wav+c-in.wav d-rx.wav+d-tx.wav" },
        { "-in/-far", "c-in.wav c-far.wav c-out.wav", "c-in.wav+c-far.wav c-out.wav" },
        { "", "c-in.wav c-out.wav d-operator.wav", "c-in.wav+c-out.wav d-operator.wav" },
        { "1/2", "c1.wav c2.wav 1.wav 2.wav", "1.wav 2.wav c1.wav+c2.wav" },
    };

    public static TheoryData<string, string> Faults => new()
    {
        { "-a", "'-a' is one ending" },
        { "-a/-b/-c", "'-a/-b/-c' has 3 endings" },
        { "-a/-b,-c/", "'-c/' has an empty ending" },
        { "/", "'/' has an empty ending" },
        { "-a/-A", "'-a/-A' has the same ending twice" },
        { "-a/-b,-c/-d,-B/-a", "'-B/-a' stands there twice" },
        { "-a.wav/-b.wav", "'-a.wav/-b.wav' has the extension of a recording" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Folders))]
    public void Sides_are_joined(string legs, string files, string expected)
    {
        foreach (string name in files.Split(' '))
            folder.Write(name, "");

        InputScan scan = Inputs.Scan([folder.Path], Read(legs));

        Assert.Equal(expected, string.Join(' ', scan.Inputs.Select(i => i.Leg is { } leg ? $"{i.RelativePath}+{Path.GetFileName(leg.Path)}" : i.RelativePath)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_no_pair_is_refused(string legs, string found)
    {
        var faults = new List<string>();
        LegEndings.Parse(legs, faults);
        Assert.Equal($"{found}; a pair must be two different endings of names without .wav and the like, with a slash between them, such as -operator/-klient.", Assert.Single(faults));
    }

    [Fact]
    public void A_side_alone_is_told_by_its_own_ending()
    {
        folder.Write("c-operator.wav", "");
        Assert.Equal(
            "c-operator.wav is called like one side of a call (-operator, -klient), and the other does not lie beside it; it is read alone.",
            Assert.Single(Inputs.Scan([folder.Path], Read("-operator/-klient")).Notes));
    }

    [Theory]
    [InlineData("c-operator.wav", "c-klient.wav")]
    [InlineData("c-Operator.wav", "c-KLIENT.wav")]
    public void Both_sides_of_a_call_are_found_again_by_what_was_scored(string first, string second)
    {
        folder.Write(first, Waves.File(1, 16, 8000, [Waves.Tone(8000, 800, 440)]));
        folder.Write(second, Waves.File(1, 16, 8000, [Waves.Tone(8000, 800, 1000)]));
        LegEndings legs = Read("-agent/-operator, -operator/-klient");
        CallInput call = Assert.Single(Inputs.Scan([folder.Path], legs).Inputs);

        (CallSound? sound, string problem) = new RecordingFolder(folder.Path, legs).Open(first, Ingester.Sha256Of(call), TestContext.Current.CancellationToken);

        Assert.Equal((2, ""), (sound?.Channels.Length, problem));
        Assert.Null(new RecordingFolder(folder.Path).Open(first, Ingester.Sha256Of(call), TestContext.Current.CancellationToken).Sound);
    }

    [Fact]
    public async Task The_other_side_is_named_where_a_call_is_explained()
    {
        folder.Write("c-operator.wav", "");
        folder.Write("c-klient.wav", "");
        using Ingester ingester = Ingesters.WithoutModels();
        CallInput call = Assert.Single(Inputs.Scan([folder.Path], Read("-operator/-klient")).Inputs);
        Assert.Equal("The other side of the call is c-klient.wav.", Assert.Single((await ingester.ExplainAsync(call, TestContext.Current.CancellationToken)).Notes));
    }

    private static LegEndings Read(string legs)
    {
        var faults = new List<string>();
        LegEndings read = LegEndings.Parse(legs, faults);
        Assert.Empty(faults);
        return read;
    }
}

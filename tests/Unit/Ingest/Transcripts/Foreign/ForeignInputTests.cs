using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public sealed class ForeignInputTests : IDisposable
{
    private const string Facts = """{"call":{"id":"c7","agent":"e1","started_at":"2026-10-05T09:30:00+02:00"}}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_transcript_of_another_program_takes_its_facts_from_beside_and_its_language_from_itself()
    {
        folder.Write("night.wav", "");
        folder.Write("night.json", ForeignFixtures.Bytes("deepgram.json"));
        folder.Write("night.facts.json", Facts);

        InputScan scan = Inputs.Scan([folder.Path]);
        CallInput input = Assert.Single(scan.Inputs);
        Transcript transcript = (await ReadAsync(input)).Transcript!;

        Assert.Equal((InputKind.Foreign, "night.json"), (input.Kind, input.RelativePath));
        Assert.StartsWith("night.wav: its transcript of the same name is used", Assert.Single(scan.Notes), StringComparison.Ordinal);
        Assert.Equal(("c7", Language.English, 7250L), (transcript.Call.Id.Value, transcript.Call.Language, transcript.Call.DurationMs));
        Assert.Equal(("deepgram", "night.json", 64), (transcript.Origin.Kind, transcript.Origin.Path, transcript.Origin.Sha256.Length));
    }

    [Fact]
    public void Of_the_same_words_in_several_forms_the_one_that_tells_most_is_read()
    {
        folder.Write("a.srt", ForeignFixtures.Bytes("subtitles.srt"));
        folder.Write("a.vtt", ForeignFixtures.Bytes("subtitles.vtt"));
        folder.Write("a.wav.json", ForeignFixtures.Bytes("whisper-cpp.json"));
        folder.Write("a.json", Facts);

        InputScan scan = Inputs.Scan([folder.Path]);

        Assert.Equal(("a.wav.json", folder.At("a.json")), (Assert.Single(scan.Inputs).RelativePath, scan.Inputs[0].Sidecar));
        Assert.Equal(
            ["a.srt: a.wav.json, a transcript of the same name, is used instead.", "a.vtt: a.wav.json, a transcript of the same name, is used instead."], scan.Notes);
    }

    [Fact]
    public async Task Without_facts_the_file_that_would_give_them_is_named()
    {
        folder.Write("a.json", ForeignFixtures.Bytes("deepgram.json"));
        IngestProblem problem = (await ReadAsync(Assert.Single(Inputs.Scan([folder.Path]).Inputs))).Problem!;
        Assert.Equal("no-sidecar", problem.Error);
        Assert.Contains("'a.facts.json'", problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure-ticks.json", "", "neither the file nor the call's facts tell the language")]
    [InlineData("deepgram.json", "de-DE", "the language is 'de-DE'; it must be Russian, Swedish or English")]
    public async Task A_language_that_is_not_told_or_not_known_is_a_problem(string fixture, string language, string found)
    {
        folder.Write("a.facts.json", Facts);
        folder.Write("a.json", ForeignFixtures.Text(fixture).Replace("\"detected_language\": \"en\"", $"\"detected_language\": \"{language}\"", StringComparison.Ordinal));
        IngestProblem problem = (await ReadAsync(Assert.Single(Inputs.Scan([folder.Path]).Inputs))).Problem!;
        Assert.Equal("unknown-language", problem.Error);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subtitles_that_are_none_say_which_formats_there_are()
    {
        folder.Write("a.srt", "Nothing here is a subtitle.");
        folder.Write("a.json", Facts);
        IngestProblem problem = (await ReadAsync(Assert.Single(Inputs.Scan([folder.Path]).Inputs))).Problem!;
        Assert.Equal("unsupported", problem.Error);
    }

    [Fact]
    public void A_label_that_is_set_is_the_agent_and_the_other_the_customer()
    {
        (ForeignCall? call, string format, _) = ForeignReader.Read(ForeignFixtures.Bytes("amazon-speakers.json"), "x");
        Assert.Contains("\nunknown 300-1000", ForeignFixtures.Shown(call!, format), StringComparison.Ordinal);
        string shown = ForeignFixtures.Shown(call!, format, ["SPK_1"]);
        Assert.Contains("roles 1.00", shown, StringComparison.Ordinal);
        Assert.Contains("\ncustomer 300-1000 0.90: God dag.", shown, StringComparison.Ordinal);
        Assert.Contains("\nagent 1400-1700 0.80: Hej!", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_agents_channel_is_that_of_the_setting()
    {
        (ForeignCall? call, string format, _) = ForeignReader.Read(ForeignFixtures.Bytes("deepgram.json"), "x");
        Assert.Contains("\ncustomer 240-600", ForeignFixtures.Shown(call!, format, agentChannel: 1), StringComparison.Ordinal);
    }

    private static async Task<IngestOutcome> ReadAsync(CallInput input)
    {
        using Ingester ingester = Ingesters.WithoutModels();
        Assert.Equal(64, ingester.KeyFor(input).Length);
        return await ingester.ReadAsync(input, TestContext.Current.CancellationToken);
    }
}

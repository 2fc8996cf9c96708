using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>Sides and languages of a recording, with a recogniser that says what the test wants.</summary>
public class CallReaderTests
{
    private const string Company = "Thank you for calling Fernwhistle, how can I help you today?";
    private const string Caller = "Hello, I would like to change my booking.";

    private readonly FakeEars ears = new();
    private readonly List<Language> models = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_agent_is_found_by_what_both_sides_say(bool second)
    {
        float[] company = ears.Says(Company), caller = ears.Says(Caller);

        Transcript call = await HeardAsync(second ? [caller, company] : [company, caller], AgentChannel.Found);

        Assert.Equal(Speaker.Agent, Of(call, Company));
        Assert.Equal(Speaker.Customer, Of(call, Caller));
        Assert.Equal(0.97, call.Origin.RoleConfidence.Value);
        Assert.Contains($"The agent was found on the {(second ? "second" : "first")} channel by what the sides say, with confidence 0.97.", call.Notes);
    }

    [Fact]
    public async Task Sides_that_do_not_show_themselves_are_not_guessed_with_confidence()
    {
        Transcript call = await HeardAsync([ears.Says("So it goes."), ears.Says("And then some.")], AgentChannel.Found);

        Assert.Equal(0.5, call.Origin.RoleConfidence.Value);
        Assert.Contains("By what the sides say nobody can tell who the agent is; see 'agent-channel' in the settings.", call.Notes);
    }

    [Theory]
    [InlineData(AgentChannel.Second, Direction.Inbound, 1)]
    [InlineData(AgentChannel.CallerFirst, Direction.Inbound, 1)]
    [InlineData(AgentChannel.CallerFirst, Direction.Outbound, 0)]
    [InlineData(AgentChannel.First, Direction.Inbound, 0)]
    public async Task A_configured_channel_holds_against_the_text_which_only_lowers_the_confidence(AgentChannel configured, Direction direction, int agent)
    {
        float[][] channels = [ears.Says(Company), ears.Says(Caller)];

        Transcript call = await HeardAsync(channels, configured, direction);

        Assert.Equal(agent == 0 ? Company : Caller, call.Utterances.Single(u => u.Speaker == Speaker.Agent).Text);
        Assert.Equal(agent == 0 ? 0.98 : 0.2, call.Origin.RoleConfidence.Value);
        Assert.Equal(agent == 1, call.Notes.Any(n => n.StartsWith("The channels look swapped", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_channel_has_no_speakers()
    {
        Transcript call = await HeardAsync([ears.Says(Company)], AgentChannel.Found);

        Assert.All(call.Utterances, u => Assert.Equal(Speaker.Unknown, u.Speaker));
        Assert.Equal(0, call.Origin.RoleConfidence.Value);
    }

    [Fact]
    public async Task A_language_that_nobody_told_is_heard_and_chooses_the_model()
    {
        Transcript call = await HeardAsync([ears.Says(Company, 4, Language.Swedish, 0.9), ears.Says(Caller, 4, Language.English, 0.6)], AgentChannel.First, told: Language.Unknown);

        Assert.Equal(Language.Swedish, call.Call.Language);
        Assert.Equal("of-sv", call.Origin.Recogniser);
        Assert.All(ears.Asked, a => Assert.Equal(Language.Swedish, a.Language));
        Assert.Equal([Language.Unknown, Language.Unknown, Language.Swedish, Language.Swedish], models);
        Assert.Contains("The facts name no language; it was taken to be sv with confidence 0.90, though the other side sounds like en with confidence 0.60.", call.Notes);
    }

    [Fact]
    public async Task Sides_that_surely_speak_different_languages_are_each_read_in_their_own()
    {
        Transcript call = await HeardAsync([ears.Says(Caller, 4, Language.English), ears.Says(Company, 4, Language.Russian)], AgentChannel.Second, told: Language.Unknown);

        Assert.Equal(Language.Russian, call.Call.Language);
        Assert.Equal([Language.English, Language.Russian], ears.Asked.Select(a => a.Language));
    }

    [Fact]
    public async Task A_language_that_cannot_be_told_is_a_problem_of_the_call()
    {
        IngestOutcome outcome = await ReadAsync([ears.Says(Company, 4, Language.Swedish, 0.31), ears.Says(Caller, 4, Language.English, 0.2)], AgentChannel.First, told: Language.Unknown);

        Assert.Equal("unknown-language", outcome.Problem!.Error);
        Assert.Equal(
            "a.wav: the language cannot be told (closest is sv with confidence 0.31, at least 0.50 is needed); give 'language' (ru, sv or en) in the call's facts, or set 'language' for all calls.",
            outcome.Problem.Found);
        Assert.Empty(ears.Asked);
    }

    [Fact]
    public async Task Where_nobody_speaks_no_model_is_asked()
    {
        Transcript call = await HeardAsync([new float[Recording.Rate], new float[Recording.Rate]], AgentChannel.Found, told: Language.Unknown);

        Assert.Empty(call.Utterances);
        Assert.Empty(models);
    }

    private static Speaker Of(Transcript call, string text) => call.Utterances.Single(u => string.Equals(u.Text, text, StringComparison.Ordinal)).Speaker;

    private async Task<Transcript> HeardAsync(float[][] channels, AgentChannel agent, Direction direction = Direction.Inbound, Language told = Language.English) =>
        (await ReadAsync(channels, agent, direction, told)).Transcript!;

    private Task<IngestOutcome> ReadAsync(float[][] channels, AgentChannel agent, Direction direction = Direction.Inbound, Language told = Language.English)
    {
        var settings = new IngestSettings
        {
            SpeechModelName = "of-all",
            SpeechModelPath = "",
            SpeechModelSha256 = "",
            SpeechModels = Ingesters.Other(Language.Swedish, "of-sv"),
            VadModelPath = "",
            VadModelSha256 = "",
            AgentChannel = agent,
        };
        var reader = new CallReader(ears, Model, settings);
        var facts = new CallFacts { Id = new("c"), Agent = new("a"), StartedAt = DateTimeOffset.UnixEpoch, Direction = direction, Language = told };
        var origin = new TranscriptOrigin { Kind = "recognised", Path = "a.wav", Sha256 = "" };
        return reader.ReadAsync(new Recording([.. channels], "fake", []), facts, origin, _ => { }, TestContext.Current.CancellationToken);

        ITranscriber Model(Language language)
        {
            models.Add(language);
            return ears;
        }
    }
}

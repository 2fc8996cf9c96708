using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>The JSON that recorders lay beside recordings is taken for their facts, and what it lacks is not made up.</summary>
public sealed class RecorderJsonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Conversations => new()
    {
        // Genesys Cloud, GET /api/v2/conversations/{id}: the agent who came last has the call.
        {
            """
            {"id":"5773eca4-0874","startTime":"2026-10-05T07:30:00.120Z","endTime":"2026-10-05T07:33:00Z","address":"tel:+46850",
             "participants":[
              {"purpose":"customer","ani":"tel:+4670","externalContactId":"kund-9","direction":"inbound"},
              {"purpose":"ivr"},{"purpose":"acd","queueId":"q0"},
              {"purpose":"agent","userId":"u1","queueId":"q1","queueName":"Support"},
              {"purpose":"agent","userId":"u2","queueId":"q2","queueName":"Ärenden"}]}
            """,
            "id=5773eca4-0874 agent=u2 customer=kund-9 started_at=2026-10-05T07:30:00.120Z queue=Ärenden"
        },
        // Genesys Cloud, conversation detail of the analytics interface.
        {
            """
            {"conversationId":"c-1","conversationStart":"2026-10-05T07:30:00.000Z","originatingDirection":"inbound",
             "participants":[
              {"participantId":"p1","purpose":"external","sessions":[{"mediaType":"voice","ani":"tel:+79001","direction":"inbound"}]},
              {"participantId":"p2","purpose":"agent","userId":"u7","sessions":[{"mediaType":"voice","direction":"inbound","segments":[{"queueId":"q7","segmentType":"interact"}]}]}]}
            """,
            "id=c-1 agent=u7 customer=tel:+79001 started_at=2026-10-05T07:30:00.000Z direction=inbound queue=q7"
        },
        // Genesys Cloud, export of recordings to S3.
        {
            """
            {"mediaType":"Call","provider":"Edge","userIds":["u3"],"recordingId":"0261adc0","conversationId":"ea4303d8","startTime":"2026-10-05T07:30:04.873+0000",
             "endTime":"2026-10-05T07:30:30.493+0000","durationMs":25620,"initialDirection":"outbound"}
            """,
            "id=0261adc0 agent=u3 started_at=2026-10-05T07:30:04.873+0000 direction=outbound facts.conversationId=ea4303d8"
        },
        { """{"recordingId":"r","conversationId":"c","userIds":["u1","u2"],"initialDirection":"sideways"}""", "id=r facts.conversationId=c" },
        { """{"recordingId":"r","conversationId":"c","userIds":[{"id":"u1"}],"startTime":7}""", "id=r facts.conversationId=c" },

        // Google, Conversation of Conversational Insights.
        {
            """
            {"name":"projects/p/locations/l/conversations/77","startTime":"2026-10-05T07:30:00Z","languageCode":"sv-SE","medium":"PHONE_CALL","duration":"61.5s",
             "agentId":"a0","labels":{"topic":"faktura"},"callMetadata":{"customerChannel":1,"agentChannel":2},
             "dataSource":{"gcsSource":{"audioUri":"a.wav"}},"qualityMetadata":{"agentInfo":[{"agentId":"a1","displayName":"Åsa","team":"north"}]}}
            """,
            "id=77 agent=a1 team=north started_at=2026-10-05T07:30:00Z language=sv-SE duration_s=61.5 facts.topic=faktura"
        },
        { """{"conversationId":"c-2","participants":[]}""", "id=c-2" },
        { """{"id":7,"participants":{"purpose":"agent"}}""", "" },
        { """{"startTime":"2026-10-05T07:30:00Z","agentId":"a1","qualityMetadata":[],"labels":[1]}""", "agent=a1 started_at=2026-10-05T07:30:00Z" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Conversations))]
    public void What_it_tells_is_taken(string json, string expected)
    {
        folder.Write("a.wav", "");
        folder.Write("a.json", json);
        CallInput input = Assert.Single(Inputs.Scan([folder.Path]).Inputs);
        Assert.Equal((InputKind.Recording, folder.At("a.json")), (input.Kind, input.Sidecar));
        Assert.Equal(expected, string.Join(' ', new FactsFinder(FactSettings.Usual).Find(input).Facts.Select(f => $"{f.Name}={f.Value}")));
    }

    [Theory]
    [InlineData("a.wav", "a.wav_metadata.json", true)]
    [InlineData("a.b.OPUS", "a.b.OPUS_metadata.json", true)]
    [InlineData("a.wav", "a_metadata.json", false)]
    [InlineData("a.wav", "a.opus_metadata.json", false)]
    public void What_an_export_lays_beside_a_recording_is_its_sidecar(string recording, string metadata, bool taken)
    {
        folder.Write(recording, "");
        folder.Write(metadata, """{"recordingId":"r","conversationId":"c","userIds":["u1"],"startTime":"2026-10-05T07:30:04.873+0000"}""");
        var finder = new FactsFinder(FactSettings.Usual);

        InputScan scan = Inputs.Scan([folder.Path]);

        Assert.Empty(scan.Refused);
        CallInput input = Assert.Single(scan.Inputs);
        Assert.Equal(taken ? folder.At(metadata) : null, input.Sidecar);
        Assert.Equal(taken ? new DateTimeOffset(2026, 10, 5, 7, 30, 4, 873, TimeSpan.Zero) : null, finder.Check(input, finder.Find(input), []).Facts?.StartedAt);
    }

    [Fact]
    public void A_sidecar_of_one_s_own_goes_before_that_of_an_export()
    {
        folder.Write("a.wav", "");
        folder.Write("a.json", """{"call":{"id":"1"}}""");
        folder.Write("a.wav_metadata.json", """{"recordingId":"r","conversationId":"c"}""");

        InputScan scan = Inputs.Scan([folder.Path]);

        Assert.Equal(folder.At("a.json"), Assert.Single(scan.Inputs).Sidecar);
        Assert.Empty(scan.Notes);
    }

    [Fact]
    public void What_it_lacks_is_said()
    {
        folder.Write("a.wav", "");
        folder.Write("a.json", """{"conversationId":"c-2","participants":[]}""");
        var finder = new FactsFinder(FactSettings.Usual);
        CallInput input = Assert.Single(Inputs.Scan([folder.Path]).Inputs);
        Assert.Contains("call.agent is missing; call.started_at is missing", finder.Check(input, finder.Find(input), []).Problem!.Found, StringComparison.Ordinal);
    }
}

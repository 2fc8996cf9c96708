using System.Text;
using CallQa.Ingest;
using CallQa.Redaction;
using Xunit;

namespace CallQa.Unit.Ingest;

public class TranscriptTests
{
    private const string Call =
        """{"id":"c1","agent":"a1","team":"t","started_at":"2026-10-05T09:30:00+02:00","direction":"inbound","language":"sv","duration_s":20,"facts":{"vip":true,"n":3,"s":"x"}}""";

    private const string First =
        """{"speaker":"agent","start_s":1,"end_s":2.5,"text":"Hej, välkommen!","confidence":0.9,"words":[{"text":"Hej","start_s":1,"end_s":1.4,"confidence":0.5},{"text":"välkommen","start_s":1.5,"end_s":2.5,"confidence":0.8}]}""";

    [Fact]
    public async Task A_ready_transcript_is_read_and_written_back_to_the_same_bytes()
    {
        Transcript transcript = (await ReadAsync(File(Call, First, """{"speaker":"customer","kind":"announcement","agent":"a2","start_s":2,"end_s":3,"text":"Ok"}"""))).Transcript!;

        Assert.Equal("c1", transcript.Call.Id.Value);
        Assert.Equal(Language.Swedish, transcript.Call.Language);
        Assert.Equal(20_000, transcript.Call.DurationMs);
        Assert.Equal(("true", "3", "x"), (transcript.Call.Own["vip"], transcript.Call.Own["n"], transcript.Call.Own["s"]));
        Assert.Equal(["Hej", "välkommen"], transcript.Utterances[0].Words.Select(w => w.In(transcript.Utterances[0].Text).ToString()));
        Assert.Equal(0.714, transcript.Origin.AsrConfidence!.Value.Value); // (0.5 x 400 ms + 0.8 x 1000 ms) / 1400 ms
        Assert.Equal(UtteranceKind.Announcement, transcript.Utterances[1].Kind);
        Redactor nothing = Redactor.Create(new() { Kinds = [] });
        byte[] written = TranscriptWriter.Write(nothing.Redact(transcript));
        Assert.Equal(written, TranscriptWriter.Write(nothing.Redact((await ReadAsync(written)).Transcript!)));
    }

    public static TheoryData<string, string, string> Broken() => new()
    {
        { File(Call, First.Replace("agent", "boss")), "bad-value", "utterances[0].speaker is 'boss'; it must be agent, customer or unknown" },
        { File(Call, First, First.Replace("\"start_s\":1,\"end_s\":2.5", "\"start_s\":0.5,\"end_s\":2.5")), "times", "utterances[1].start_s lies 0.5 s before the utterance before it" },
        { File(Call, First.Replace("\"end_s\":2.5,\"text\":\"H", "\"end_s\":0.5,\"text\":\"H")), "times", "utterances[0].end_s is 0.5, before start_s 1" },
        { File(Call, First.Replace("\"end_s\":2.5,\"text\":\"H", "\"end_s\":22,\"text\":\"H")), "times", "utterances[0].end_s lies 2 s after the end of the call" },
        { File(Call, First.Replace("\"start_s\":1.5", "\"start_s\":0.9")), "times", "utterances[0].words[1].start_s lies before the word before it" },
        { File(Call, First.Replace("\"text\":\"välk", "\"text\":\"valk")), "bad-value", "utterances[0].words[1].text is not found in the utterance's text" },
        { File(Call, First.Replace("\"end_s\":1.4", "\"end_s\":5")), "times", "utterances[0].words[0] lies outside its utterance" },
        { File(Call, First.Replace("confidence\":0.9", "confidence\":9")), "bad-value", "utterances[0].confidence is 9; it must be a number from 0 to 1" },
        { File(Call, First.Replace("\"text\":\"Hej, ", "\"txt\":\"Hej, ")), "unknown-field", "utterances[0].txt is not a known field (nearest: 'text')" },
        { File(Call.Replace("\"sv\"", "\"de\""), First), "bad-value", "call.language is 'de'; it must be ru, sv or en" },
        { File(Call.Replace("\"team\"", "\"teem\""), First), "unknown-field", "call.teem is not a known field (nearest: 'team'); allowed are id, agent, team" },
        { File(Call.Replace("+02:00", ""), First), "bad-value", "call.started_at is '2026-10-05T09:30:00'; it must be a time with offset" },
        { File(Call.Replace("\"id\":\"c1\",", ""), First), "missing-field", "call.id is missing" },
        { File(Call.Replace("20,", "-1,"), First), "bad-value", "call.duration_s is -1" },
        { File(Call.Replace("\"x\"", "[1]"), First), "bad-value", "call.facts.s is an array" },
        { File(Call, First).Replace("transcript/1", "transcript/9"), "bad-value", "schema is 'callqa.transcript/9'; it must be callqa.transcript/1" },
        { File(Call, First)[..200], "damaged-transcript", "is not valid JSON at line 2" },
        { File(Call, First).Replace("{\"schema\"", "{\"schema\":\"callqa.transcript/1\",\"schema\""), "damaged-transcript", "not valid JSON" },
        { File(Call, First.Replace("lkommen!", "\\ud800")), "damaged-transcript", "not valid Unicode" },
        { "", "empty", "t.json is empty" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_transcript_says_where_and_what_is_allowed_and_never_quotes_the_call(string json, string error, string found)
    {
        IngestOutcome outcome = await ReadAsync(json);
        Assert.Null(outcome.Transcript);
        Assert.Equal(error, outcome.Problem!.Error);
        Assert.Contains(found, outcome.Problem.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("Hej", outcome.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_transcript_is_a_call_in_which_nothing_was_said()
    {
        Transcript transcript = (await ReadAsync(File(Call))).Transcript!;
        Assert.Empty(transcript.Utterances);
        Assert.Equal(new Confidence(0), transcript.Origin.RoleConfidence);
    }

    private static string File(string call, params string[] utterances) =>
        $"{{\"schema\":\"callqa.transcript/1\",\n\"call\":{call},\n\"utterances\":[{string.Join(",\n", utterances)}]}}";

    private static Task<IngestOutcome> ReadAsync(string json) => ReadAsync(Encoding.UTF8.GetBytes(json));

    private static async Task<IngestOutcome> ReadAsync(byte[] json)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("t.json", json);
        using Ingester ingester = Ingesters.WithoutModels();
        return await ingester.ReadAsync(new(path, "t.json", InputKind.Transcript, null), TestContext.Current.CancellationToken);
    }
}

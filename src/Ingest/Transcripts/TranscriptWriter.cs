using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Writes <c>callqa.transcript/1</c>, one utterance a line; what it writes, the reader takes. Events and notes have no place in the format.</summary>
public static class TranscriptWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's bytes: UTF-8 without mark, ending in a line break.</summary>
    public static byte[] Write(RedactedTranscript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("{\"schema\":\"callqa.transcript/1\",\n\"call\":"u8);
        Part(bytes, json => Call(json, transcript.Call));
        bytes.Write(",\n\"utterances\":["u8);
        for (int i = 0; i < transcript.Utterances.Length; i++)
        {
            bytes.Write(i == 0 ? "\n"u8 : ",\n"u8);
            Utterance utterance = transcript.Utterances[i];
            Part(bytes, json => Utterance(json, utterance));
        }

        bytes.Write("]}\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Part(ArrayBufferWriter<byte> bytes, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(bytes, Options);
        write(json);
    }

    private static void Call(Utf8JsonWriter json, CallFacts call)
    {
        json.WriteStartObject();
        json.WriteString("id", call.Id.Value);
        json.WriteString("agent", call.Agent.Value);
        Optional(json, "team", call.Team);
        Optional(json, "customer", call.Customer);
        json.WriteString("started_at", call.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", System.Globalization.CultureInfo.InvariantCulture));
        if (call.Direction != Direction.Unknown)
            json.WriteString("direction", call.Direction.Code());
        Optional(json, "queue", call.Queue);
        if (call.Language != Language.Unknown)
            json.WriteString("language", call.Language.Code());
        Seconds(json, "duration_s", call.DurationMs);
        if (call.Own.Count > 0)
        {
            json.WriteStartObject("facts");
            foreach ((string name, string value) in call.Own)
                json.WriteString(name, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Utterance(Utf8JsonWriter json, Utterance utterance)
    {
        json.WriteStartObject();
        json.WriteString("speaker", utterance.Speaker.Code());
        if (utterance.Kind != UtteranceKind.Speech)
            json.WriteString("kind", utterance.Kind.Code());
        if (utterance.Agent is { } agent)
            json.WriteString("agent", agent.Value);
        Seconds(json, "start_s", utterance.Time.StartMs);
        Seconds(json, "end_s", utterance.Time.EndMs);
        json.WriteString("text", utterance.Text);
        Sureness(json, utterance.Confidence);
        if (utterance.Words.Length > 0)
        {
            json.WriteStartArray("words");
            foreach (Word word in utterance.Words)
            {
                json.WriteStartObject();
                json.WriteString("text", word.In(utterance.Text));
                Seconds(json, "start_s", word.Time.StartMs);
                Seconds(json, "end_s", word.Time.EndMs);
                Sureness(json, word.Confidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
            json.WriteString(name, value);
    }

    private static void Seconds(Utf8JsonWriter json, string name, long ms) => json.WriteNumber(name, ms / 1000m);

    private static void Sureness(Utf8JsonWriter json, Confidence? confidence)
    {
        if (confidence is { } value)
            json.WriteNumber("confidence", value.Value);
    }
}

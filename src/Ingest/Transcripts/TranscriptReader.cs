using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// Reads <c>callqa.transcript/1</c> strictly: unknown fields, unknown speakers, times that run backwards or past the
/// call's end, and words that are not in the text are problems, all found ones at once.
/// </summary>
internal static class TranscriptReader
{
    /// <summary>The format's name.</summary>
    public const string Schema = "callqa.transcript/1";

    // Written times are rounded, and lengths come from other systems.
    private const long EndToleranceMs = 1000;
    private const long WordToleranceMs = 500;

    /// <summary>Reads the bytes of one file; <paramref name="origin"/> is taken over, with the confidence found in the words.</summary>
    public static (Transcript? Transcript, IngestProblem? Problem) Read(ReadOnlyMemory<byte> json, string name, TranscriptOrigin origin) =>
        JsonFile.Read(json, "transcript", name, (root, problems) => Read(root, problems, origin));

    private static Transcript Read(JsonElement root, List<FieldProblem> problems, TranscriptOrigin origin)
    {
        var file = new StrictObject(root, "", problems, "schema", "call", "utterances");
        string schema = file.Text("schema");
        if (schema.Length > 0 && !string.Equals(schema, Schema, StringComparison.Ordinal))
            file.Problem("bad-value", "schema", $"'{StrictObject.Short(schema)}'", Schema);
        CallFacts call = file.Get("call", out JsonElement facts)
            ? FactsReader.Read(facts, problems, complete: true)
            : new() { Id = new("?"), Agent = new("?"), StartedAt = default };
        var utterances = ImmutableArray.CreateBuilder<Utterance>();
        if (file.Get("utterances", out JsonElement list))
        {
            if (list.ValueKind != JsonValueKind.Array)
                file.Problem("bad-value", "utterances", StrictObject.Kind(list), "an array");
            else
                ReadAll(list, call, utterances, problems);
        }

        ImmutableArray<Utterance> sorted = [.. utterances.OrderBy(u => u.Time.StartMs).ThenBy(u => u.Time.EndMs).ThenBy(u => u.Speaker)];
        return new()
        {
            Call = call,
            Origin = origin with { AsrConfidence = Confidences.OfCall(sorted), RoleConfidence = RoleConfidence(sorted) },
            Utterances = sorted,
        };
    }

    private static void ReadAll(JsonElement list, CallFacts call, ImmutableArray<Utterance>.Builder into, List<FieldProblem> problems)
    {
        long previous = 0;
        int index = 0;
        foreach (JsonElement element in list.EnumerateArray())
        {
            string path = $"utterances[{index++}]";
            var reader = new StrictObject(
                element, path, problems, "speaker", "kind", "agent", "start_s", "end_s", "text", "confidence", "words");
            TimeRange? time = Time(reader, path, problems);
            if (time is { } range)
            {
                if (range.StartMs < previous)
                    problems.Add(new("times", $"{path}.start_s lies {Seconds(previous - range.StartMs)} s before the utterance before it; starts must not go backwards"));
                if (call.DurationMs > 0 && range.EndMs > call.DurationMs + EndToleranceMs)
                    problems.Add(new("times", $"{path}.end_s lies {Seconds(range.EndMs - call.DurationMs)} s after the end of the call; it must lie within duration_s"));
                previous = range.StartMs;
            }

            string text = reader.Text("text", required: false, longest: 100_000);
            var words = time is { } within ? Words(reader, path, text, within, problems) : [];
            string agent = reader.Text("agent", required: false);
            var utterance = new Utterance(Speaker(reader), time ?? default, text, words)
            {
                Kind = Kind(reader),
                Agent = string.IsNullOrWhiteSpace(agent) ? null : new AgentId(agent),
                Confidence = reader.Sureness("confidence"),
            };
            if (!string.IsNullOrWhiteSpace(text)) // an utterance without words says nothing that could be scored
                into.Add(utterance);
        }
    }

    private static ImmutableArray<Word> Words(StrictObject utterance, string path, string text, TimeRange within, List<FieldProblem> problems)
    {
        if (!utterance.Get("words", out JsonElement list, required: false))
            return [];
        if (list.ValueKind != JsonValueKind.Array)
        {
            utterance.Problem("bad-value", path + ".words", StrictObject.Kind(list), "an array");
            return [];
        }

        var words = ImmutableArray.CreateBuilder<Word>();
        int index = 0, from = 0;
        long previous = 0;
        foreach (JsonElement element in list.EnumerateArray())
        {
            string at = $"{path}.words[{index++}]";
            var reader = new StrictObject(element, at, problems, "text", "start_s", "end_s", "confidence");
            string word = reader.Text("text");
            Confidence? confidence = reader.Sureness("confidence");
            TimeRange? time = Time(reader, at, problems);
            int place = word.Length == 0 ? -1 : text.IndexOf(word, from, StringComparison.Ordinal);
            if (place < 0 && word.Length > 0)
                problems.Add(new("bad-value", $"{at}.text is not found in the utterance's text after the word before it; it must be cut from that text"));
            if (time is not { } range || place < 0)
                continue;
            if (range.StartMs < previous)
                problems.Add(new("times", $"{at}.start_s lies before the word before it; words must not go backwards"));
            if (range.StartMs < within.StartMs - WordToleranceMs || range.EndMs > within.EndMs + WordToleranceMs)
                problems.Add(new("times", $"{at} lies outside its utterance; it must lie between the utterance's start_s and end_s"));
            previous = range.StartMs;
            from = place + word.Length;
            words.Add(new Word(place, word.Length, range, confidence));
        }

        return words.ToImmutable();
    }

    private static TimeRange? Time(StrictObject reader, string path, List<FieldProblem> problems)
    {
        int before = problems.Count;
        double start = reader.Seconds("start_s"), end = reader.Seconds("end_s");
        if (problems.Count > before)
            return null;
        if (end >= start)
            return TimeRange.FromSeconds(start, end);
        problems.Add(new("times", string.Create(CultureInfo.InvariantCulture, $"{path}.end_s is {end:0.###}, before start_s {start:0.###}; it must not lie before it")));
        return null;
    }

    private static Speaker Speaker(StrictObject reader)
    {
        string code = reader.Text("speaker");
        if (!Codes.TryParse(code, out Speaker speaker) && code.Length > 0)
            reader.Problem("bad-value", reader.At("speaker"), $"'{StrictObject.Short(code)}'", "agent, customer or unknown");
        return speaker;
    }

    private static UtteranceKind Kind(StrictObject reader)
    {
        string code = reader.Text("kind", required: false);
        if (!Codes.TryParse(code, out UtteranceKind kind) && code.Length > 0)
            reader.Problem("bad-value", reader.At("kind"), $"'{StrictObject.Short(code)}'", "speech or announcement");
        return kind;
    }

    private static string Seconds(long ms) => (ms / 1000.0).ToString("0.###", CultureInfo.InvariantCulture);

    private static Confidence RoleConfidence(ImmutableArray<Utterance> utterances) =>
        utterances.Any(u => u.Speaker != CallQa.Speaker.Unknown) ? Confidence.Certain : new Confidence(0);
}

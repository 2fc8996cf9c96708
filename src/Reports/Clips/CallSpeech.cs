using System.Collections.Immutable;
using System.Text.Json;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Clips;

/// <summary>What was said in a stretch of a call.</summary>
internal static class CallSpeech
{
    /// <summary>The utterances that touch the stretch, in order of time; those of an agent name who that agent is.</summary>
    public static ImmutableArray<Utterance> Of(DatasetView view, string call, long fromMs, long toMs) =>
    [
        .. view.Run("speech-of-call", [("call", call), ("from_ms", fromMs), ("to_ms", toMs)], row => new Utterance(
            Codes.TryParse(row.Text("speaker"), out Speaker speaker) ? speaker : Speaker.Unknown,
            new(row.GetFieldValue<long>(row.GetOrdinal("start_ms")), row.GetFieldValue<long>(row.GetOrdinal("end_ms"))),
            row.Text("text"),
            Words(row.Text("words")))
        {
            Kind = Codes.TryParse(row.Text("kind"), out UtteranceKind kind) ? kind : UtteranceKind.Speech,
            Agent = row.Text("agent") is { Length: > 0 } agent ? new AgentId(agent) : null,
        }),
    ];

    private static ImmutableArray<Word> Words(string json) => json.Length == 0
        ? []
        : [.. (JsonSerializer.Deserialize<ShownWord[]>(json) ?? []).Select(w => new Word(w.CharStart, w.CharLength, new(w.StartMs, w.EndMs), null))];
}

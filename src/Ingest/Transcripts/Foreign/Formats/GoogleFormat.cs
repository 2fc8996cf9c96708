using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// Google Speech-to-Text, versions 1 and 2, plain, as the answer of an operation, or as the results of a batch. Times are
/// text (<c>"1.200s"</c>); what is 0 is left out. With speakers told apart, the last result repeats all words with their speaker.
/// </summary>
internal sealed class GoogleFormat : IForeignFormat
{
    public string Name => "google-speech";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.AnyHas(Results(root), "alternatives", "resultEndTime", "resultEndOffset", "channelTag");

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        // The path of a problem is that inside the results, wherever those lie.
        Field[] results = [.. new Field(Results(file.Object!.Value), "results", problems).Items(required: true)];
        bool speakers = results.Length > 0 && WordsOf(results[^1]).Any(w => SpeakerOf(w) != Side.None);
        int channels = results.Select(r => r["channelTag"].Number() ?? 0).DefaultIfEmpty(0).Max();
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        var ends = new Dictionary<Side, long>();
        foreach (Field result in speakers ? results[^1..] : results)
        {
            Side side = channels > 1 && (result["channelTag"].Number() ?? 0) is > 0 and { } tag ? Side.Channel(tag - 1) : Side.None;
            ImmutableArray<ForeignWord> words = Words(result, side);
            if (speakers)
            {
                parts.AddRange(ForeignParts.Cut(words));
                continue;
            }

            Field? best = Best(result);
            if (best is null)
                continue;
            long? start = words.IsEmpty ? ends.GetValueOrDefault(side) : words[0].StartMs;
            long? end = words.IsEmpty ? result.Any("resultEndTime", "resultEndOffset").Ms(TimeUnit.Seconds) : words[^1].EndMs;
            if (ForeignParts.Of(result, side, start, end, best["transcript"].Text(), words, Sure(best)) is not { } part)
                continue;
            parts.Add(part);
            ends[side] = part.Time.EndMs;
        }

        return new(parts.ToImmutable())
        {
            Language = results.Select(r => r["languageCode"].Text()).FirstOrDefault(l => l.Length > 0) ?? "",
            Channels = channels,
        };
    }

    private static JsonElement Results(JsonElement root)
    {
        JsonElement outer = Shape.IsObject(root, "response") ? Shape.At(root, "response") : root;
        JsonElement results = Shape.At(outer, "results");
        if (results.ValueKind != JsonValueKind.Object)
            return results;

        // A batch: one entry a file, named by its address.
        JsonElement first = results.EnumerateObject().Select(p => p.Value).FirstOrDefault();
        return Shape.IsObject(first, "inlineResult") ? Shape.At(first, "inlineResult", "transcript", "results") : Shape.At(first, "transcript", "results");
    }

    private static Field? Best(Field result) => result["alternatives"].Items().FirstOrDefault();

    private static IEnumerable<Field> WordsOf(Field result) => Best(result)?["words"].Items() ?? [];

    private static ImmutableArray<ForeignWord> Words(Field result, Side side)
    {
        Field[] items = [.. WordsOf(result)];
        string time = Array.Exists(items, w => w["endTime"].Exists) ? "Time" : "Offset";
        var shape = new WordShape(["word"], "start" + time, "end" + time, "confidence", TimeUnit.Seconds);
        return [.. shape.Read(items, w => SpeakerOf(w) is { Kind: SideKind.Speaker } speaker ? speaker : side).Select(w => w with
        {
            StartMs = w.StartMs ?? (w.EndMs is null ? null : 0),
            Confidence = w.Confidence is { Value: > 0 } ? w.Confidence : null,
        })];
    }

    private static Side SpeakerOf(Field word)
    {
        Field label = word.Any("speakerLabel", "speakerTag");
        return label.Exists && label.Text() is not "0" ? Side.Speaker(label.Text()) : Side.None;
    }

    // 0 stands for not set.
    private static Confidence? Sure(Field best) => best["confidence"].Sureness() is { Value: > 0 } sure ? sure : null;
}

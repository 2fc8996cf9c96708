using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// Yandex SpeechKit: version 3 (one JSON value an event; of a stretch the refined text counts where there is one) and
/// version 2 (chunks). Times and channels are text; what is 0 may be left out.
/// </summary>
internal sealed class YandexFormat : IForeignFormat
{
    private static readonly WordShape Version3 = new(["text"], "startTimeMs", "endTimeMs", "confidence", TimeUnit.Milliseconds);
    private static readonly WordShape Version2 = new(["word"], "startTime", "endTime", "confidence", TimeUnit.Seconds);

    public string Name => "yandex-speechkit";

    public bool Is(ForeignFile file)
    {
        foreach (JsonElement item in Events(file))
            if (Shape.Has(Unwrapped(item), "final") || Shape.Has(Unwrapped(item), "finalRefinement"))
                return true;
        return file.Object is { } root && Shape.IsArray(root, "response", "chunks");
    }

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        if (file.Object is { } root && Shape.IsArray(root, "response", "chunks"))
            return Call(new Field(root, "", problems)["response"]["chunks"].Items().Select(chunk => (chunk, chunk["channelTag"], Version2)));

        // By channel and number of the stretch; the refined text comes after the first one and takes its place.
        var stretches = new Dictionary<(string Channel, string Index), (Field Best, Field Channel, WordShape Shape)>();
        int place = 0;
        foreach (JsonElement item in Events(file))
        {
            var at = new Field(Unwrapped(item), $"[{place++}].result", problems);
            bool refined = at["finalRefinement"].Exists;
            Field text = refined ? at["finalRefinement"]["normalizedText"] : at["final"];
            if (!text.Exists)
                continue;
            Field channel = text["channelTag"].Exists ? text["channelTag"] : at["channelTag"];
            Field index = refined ? at["finalRefinement"]["finalIndex"] : at["audioCursors"]["finalIndex"];
            string key = index.Exists ? index.Text() : refined ? "0" : $"#{place}";
            stretches[(channel.Exists ? channel.Text() : "", key)] = (text, channel, Version3);
        }

        return Call(stretches.Values);
    }

    private static ForeignCall Call(IEnumerable<(Field Text, Field Channel, WordShape Shape)> stretches)
    {
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        string language = "";
        foreach ((Field text, Field channel, WordShape shape) in stretches)
        {
            Field? best = text["alternatives"].Items(required: true).FirstOrDefault();
            if (best is null)
                continue;
            ImmutableArray<ForeignWord> words =
                [.. shape.Read(best["words"].Items(), Side.None).Select(w => w with { StartMs = w.StartMs ?? (w.EndMs is null ? null : 0) })];
            Confidence? sure = best["confidence"].Sureness() is { Value: > 0 } told ? told : null;
            ForeignPart? part = ForeignParts.Of(
                best,
                Side.Channel(channel.Number() ?? 0),
                best[shape.Start].Ms(shape.Unit) ?? (best[shape.End].Exists ? 0 : null),
                best[shape.End].Ms(shape.Unit),
                best["text"].Text(),
                words,
                sure);
            if (part is not null)
                parts.Add(part);
            if (language.Length == 0)
                language = best["languages"].Items().FirstOrDefault()?["languageCode"].Text() ?? "";
        }

        // Version 2 counts channels from 1.
        bool fromOne = parts.Count > 0 && parts.All(p => p.Side != Side.Channel(0)) && parts.Any(p => p.Side == Side.Channel(2));
        return new(fromOne ? [.. parts.Select(p => p with { Side = p.Side == Side.Channel(1) ? Side.Channel(0) : p.Side == Side.Channel(2) ? Side.Channel(1) : p.Side })] : parts.ToImmutable())
        {
            Language = language,
        };
    }

    private static IEnumerable<JsonElement> Events(ForeignFile file) =>
        file.Json is [{ ValueKind: JsonValueKind.Array } array] ? array.EnumerateArray() : file.Json;

    private static JsonElement Unwrapped(JsonElement item) => Shape.IsObject(item, "result") ? Shape.At(item, "result") : item;
}

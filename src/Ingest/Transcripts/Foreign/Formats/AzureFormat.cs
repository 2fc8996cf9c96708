using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// Azure Speech: batch transcription of all versions (offsets in ticks, as <c>PT1.2S</c>, in milliseconds) and fast
/// transcription, which says the same with other names.
/// </summary>
internal sealed class AzureFormat : IForeignFormat
{
    public string Name => "azure-speech";

    public bool Is(ForeignFile file) => file.Object is { } root && (Shape.IsArray(root, "recognizedPhrases") || Shape.IsArray(root, "phrases"));

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var root = new Field(file.Object!.Value, "", problems);
        Field[] phrases = [.. root.Any("recognizedPhrases", "phrases").Items(required: true)];
        int channels = phrases.Select(p => (p["channel"].Number() ?? 0) + 1).DefaultIfEmpty(0).Max();
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        foreach (Field phrase in phrases)
        {
            if (phrase["recognitionStatus"].Exists && phrase["recognitionStatus"].Text() is not "Success")
                continue;
            Field best = phrase["nBest"].Items().FirstOrDefault() ?? phrase;
            (long? start, long? end) = Times(phrase);
            Field words = best["displayWords"].Exists ? best["displayWords"] : best["words"];
            ForeignPart? part = ForeignParts.Of(
                phrase, SideOf(phrase, best, channels), start, end, best.Any("display", "text").Text(), Words(words), best["confidence"].Sureness());
            if (part is not null)
                parts.Add(part);
        }

        return new(parts.ToImmutable())
        {
            Language = phrases.Select(p => p["locale"].Text()).FirstOrDefault(l => l.Length > 0) ?? root["locale"].Text(),
            DurationMs = Length(root) ?? 0,
            Channels = channels,
        };
    }

    private static Side SideOf(Field phrase, Field best, int channels)
    {
        if (channels > 1)
            return Side.Channel(phrase["channel"].Number() ?? 0);
        Field speaker = phrase["speaker"].Exists ? phrase["speaker"] : best["speaker"];
        return Side.Speaker(speaker.Exists ? speaker.Text() : "");
    }

    private static ImmutableArray<ForeignWord> Words(Field list)
    {
        var words = ImmutableArray.CreateBuilder<ForeignWord>();
        foreach (Field item in list.Items())
        {
            (long? start, long? end) = Times(item);
            words.Add(new(item.Any("displayText", "word", "text").Text(required: true), start, end, item["confidence"].Sureness(), Side.None));
        }

        return words.ToImmutable();
    }

    private static (long? Start, long? End) Times(Field item)
    {
        long? start = item["offsetMilliseconds"].Ms(TimeUnit.Milliseconds) ?? item.Any("offsetInTicks", "offset").Ms(TimeUnit.Ticks);
        return (start, start + Length(item));
    }

    private static long? Length(Field item) =>
        item["durationMilliseconds"].Ms(TimeUnit.Milliseconds) ?? item.Any("durationInTicks", "duration").Ms(TimeUnit.Ticks);
}

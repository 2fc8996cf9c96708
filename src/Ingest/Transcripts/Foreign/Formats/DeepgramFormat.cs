using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Deepgram: words by channel in seconds, and, where they were asked for, utterances.</summary>
internal sealed class DeepgramFormat : IForeignFormat
{
    private static readonly WordShape Shaped = new(["punctuated_word", "word"], "start", "end", "confidence", TimeUnit.Seconds);

    public string Name => "deepgram";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.IsArray(root, "results", "channels");

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var root = new Field(file.Object!.Value, "", problems);
        Field results = root["results"];
        Field[] channels = [.. results["channels"].Items(required: true)];
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        foreach (Field utterance in results["utterances"].Items())
        {
            Side side = channels.Length > 1 ? Side.Channel(utterance["channel"].Number() ?? 0) : SpeakerOf(utterance);
            ForeignPart? part = ForeignParts.Of(
                utterance,
                side,
                utterance["start"].Ms(TimeUnit.Seconds),
                utterance["end"].Ms(TimeUnit.Seconds),
                utterance["transcript"].Text(),
                Shaped.Read(utterance["words"].Items(), Side.None),
                utterance["confidence"].Sureness());
            if (part is not null)
                parts.Add(part);
        }

        for (int c = 0; c < channels.Length && !results["utterances"].Exists; c++)
        {
            Field? best = channels[c]["alternatives"].Items(required: true).FirstOrDefault();
            Side channel = Side.Channel(c);
            if (best is not null)
                parts.AddRange(ForeignParts.Cut(Shaped.Read(best["words"].Items(), word => channels.Length > 1 ? channel : SpeakerOf(word))));
        }

        return new(parts.ToImmutable())
        {
            Language = channels.Select(c => c["detected_language"].Text()).FirstOrDefault(l => l.Length > 0) ?? "",
            DurationMs = root["metadata"]["duration"].Ms(TimeUnit.Seconds) ?? 0,
            Channels = channels.Length,
        };
    }

    private static Side SpeakerOf(Field item) => Side.Speaker(item["speaker"].Exists ? item["speaker"].Text() : "");
}

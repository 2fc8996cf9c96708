using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>AssemblyAI: words in milliseconds, and, with labels of speakers or with channels, utterances. Channels count from 1.</summary>
internal sealed class AssemblyAiFormat : IForeignFormat
{
    private static readonly WordShape Shaped = new(["text"], "start", "end", "confidence", TimeUnit.Milliseconds);

    public string Name => "assemblyai";

    public bool Is(ForeignFile file) => file.Object is { } root
        && (Shape.IsArray(root, "words") || Shape.IsArray(root, "utterances"))
        && (Shape.Has(root, "audio_url") || Shape.Has(root, "audio_duration") || Shape.Has(root, "status"));

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var root = new Field(file.Object!.Value, "", problems);
        if (root["status"].Exists && root["status"].Text() is not "completed")
            root["status"].Problem("bad-value", "'completed'");
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        foreach (Field utterance in root["utterances"].Items())
        {
            ForeignPart? part = ForeignParts.Of(
                utterance,
                SideOf(utterance),
                utterance["start"].Ms(TimeUnit.Milliseconds),
                utterance["end"].Ms(TimeUnit.Milliseconds),
                utterance["text"].Text(),
                Shaped.Read(utterance["words"].Items(), Side.None),
                utterance["confidence"].Sureness());
            if (part is not null)
                parts.Add(part);
        }

        if (!root["utterances"].Exists)
            parts.AddRange(ForeignParts.Cut(Shaped.Read(root["words"].Items(), SideOf)));
        return new(parts.ToImmutable())
        {
            Language = root["language_code"].Text(),
            DurationMs = root["audio_duration"].Ms(TimeUnit.Seconds) ?? 0,
            Channels = root["audio_channels"].Number() ?? 0,
        };
    }

    private static Side SideOf(Field item)
    {
        if (!item["channel"].Exists)
            return Side.Speaker(item["speaker"].Text());
        if (item["channel"].Number() is > 0 and { } channel)
            return Side.Channel(channel - 1);
        item["channel"].Problem("bad-value", "a channel, counted from 1");
        return Side.None;
    }
}

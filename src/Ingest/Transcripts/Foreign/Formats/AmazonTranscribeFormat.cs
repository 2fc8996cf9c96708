using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// A batch job of Amazon Transcribe: words and punctuation as items, by channel or with the labels of speakers. Numbers
/// are text (<c>"12.28"</c>), and punctuation has no times.
/// </summary>
internal sealed class AmazonTranscribeFormat : IForeignFormat
{
    public string Name => "amazon-transcribe";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.IsObject(root, "results")
        && (Shape.IsArray(root, "results", "items") || Shape.IsObject(root, "results", "channel_labels") || Shape.IsArray(root, "results", "transcripts"));

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        Field results = new Field(file.Object!.Value, "", problems)["results"];
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        int channels = 0;
        if (results["channel_labels"].Exists)
        {
            foreach (Field channel in results["channel_labels"]["channels"].Items(required: true))
            {
                Side side = ChannelOf(channel["channel_label"]);
                parts.AddRange(ForeignParts.Cut(Words(channel["items"].Items(required: true), _ => side)));
                channels++;
            }
        }
        else
        {
            Dictionary<string, string> labels = Labels(results["speaker_labels"]);
            parts.AddRange(ForeignParts.Cut(Words(results["items"].Items(required: true), item => SpeakerOf(item, labels))));
        }

        return new(parts.ToImmutable()) { Language = results["language_code"].Text(), Channels = channels };
    }

    private static Side ChannelOf(Field label)
    {
        string text = label.Text(required: true);
        if (text.StartsWith("ch_", StringComparison.Ordinal) && int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < 100)
            return Side.Channel(index);
        label.Problem("bad-value", "'ch_' and the channel's number");
        return Side.None;
    }

    // Older results name speakers in a list of their own only, by the word's start.
    private static Dictionary<string, string> Labels(Field list)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Field item in list["segments"].Items().SelectMany(s => s["items"].Items()))
            labels.TryAdd(item["start_time"].Text(), item["speaker_label"].Text());
        return labels;
    }

    private static Side SpeakerOf(Field item, Dictionary<string, string> labels) =>
        Side.Speaker(item["speaker_label"].Exists ? item["speaker_label"].Text() : labels.GetValueOrDefault(item["start_time"].Text(), ""));

    private static ImmutableArray<ForeignWord> Words(IEnumerable<Field> items, Func<Field, Side> sideOf)
    {
        var words = ImmutableArray.CreateBuilder<ForeignWord>();
        var times = new WordShape(["start_time", "type"], "start_time", "end_time", "confidence", TimeUnit.Seconds);
        Field[] list = [.. items];
        ImmutableArray<ForeignWord> timed = times.Read(list, sideOf);
        for (int i = 0; i < list.Length; i++)
        {
            Field? best = list[i]["alternatives"].Items(required: true).FirstOrDefault();
            if (best is null)
                continue;
            bool punctuation = timed[i].StartMs is null && words.Count > 0;
            words.Add(timed[i] with
            {
                Text = best["content"].Text(required: true),
                Confidence = timed[i].StartMs is null ? null : best["confidence"].Sureness(),
                Side = punctuation ? words[^1].Side : timed[i].Side,
            });
        }

        return words.ToImmutable();
    }
}

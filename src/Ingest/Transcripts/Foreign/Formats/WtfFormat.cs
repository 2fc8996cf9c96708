using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// The World Transcription Format, in which vCons carry transcripts (draft-howe-vcon-wtf-extension; experimental as the
/// draft is): segments in seconds, whose words stand in one list and are named by their place.
/// </summary>
internal sealed class WtfFormat : IForeignFormat
{
    private static readonly WordShape Shaped = new(["text"], "start", "end", "confidence", TimeUnit.Seconds);

    public string Name => "wtf";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.IsObject(root, "transcript") && Shape.IsArray(root, "segments");

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var root = new Field(file.Object!.Value, "", problems);
        ImmutableArray<ForeignWord> all = Shaped.Read(root["words"].Items(), Side.None);
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        foreach (Field segment in root["segments"].Items(required: true))
        {
            var words = ImmutableArray.CreateBuilder<ForeignWord>();
            foreach (Field place in segment["words"].Items())
            {
                if (int.TryParse(place.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < all.Length)
                    words.Add(all[index]);
                else
                    place.Problem("bad-value", $"the place of a word in 'words', under {all.Length}");
            }

            ForeignPart? part = ForeignParts.Of(
                segment,
                Side.Speaker(segment["speaker"].Text()),
                segment["start"].Ms(TimeUnit.Seconds),
                segment["end"].Ms(TimeUnit.Seconds),
                segment["text"].Text(),
                words.ToImmutable(),
                segment["confidence"].Sureness());
            if (part is not null)
                parts.Add(part);
        }

        return new(parts.ToImmutable())
        {
            Language = root["transcript"]["language"].Text(),
            DurationMs = root["transcript"]["duration"].Ms(TimeUnit.Seconds) ?? 0,
        };
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// A vCon (draft-ietf-vcon-vcon-core; experimental as the draft is): the first transcript among its analyses, in any
/// format known here, else its dialogs of text, each at its start.
/// </summary>
internal sealed class VconFormat : IForeignFormat
{
    private static readonly string[] Starts = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public string Name => "vcon";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.Has(root, "vcon") && Shape.IsArray(root, "parties");

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var root = new Field(file.Object!.Value, "", problems);
        Field[] transcripts = [.. root["analysis"].Items().Where(a => a["type"].Text() is "transcript" or "wtf_transcription" or "wtf-transcription")];
        if (transcripts.Length == 0)
            return Dialogs(root);
        ForeignCall call = Inner(transcripts[0]["body"], problems);
        return transcripts.Length == 1 ? call : call with { Notes = [$"The vCon holds {transcripts.Length} transcripts; the first was read."] };
    }

    // The body is JSON, or a text that holds JSON or subtitles.
    private static ForeignCall Inner(Field body, List<FieldProblem> problems)
    {
        try
        {
            using var inner = ForeignFile.Open(Encoding.UTF8.GetBytes(body.Json.ValueKind == JsonValueKind.String ? body.Text() : body.Exists ? body.Json.GetRawText() : ""));
            foreach (IForeignFormat format in ForeignFormats.All)
                if (format is not VconFormat && format.Is(inner))
                    return format.Read(inner, problems);
        }
        catch (JsonException)
        {
        }

        body.Problem(body.Exists ? "unsupported" : "missing-field", "a transcript of a known format");
        return new([]);
    }

    private static ForeignCall Dialogs(Field root)
    {
        string[] names = [.. root["parties"].Items().Select(p => p.Any("role", "name", "tel").Text())];
        var said = new List<(Field At, DateTimeOffset Start, long? Length, string By, string Text)>();
        foreach (Field dialog in root["dialog"].Items(required: true).Where(d => d["type"].Text() is "text"))
        {
            if (!DateTimeOffset.TryParseExact(dialog["start"].Text(), Starts, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset start))
            {
                dialog["start"].Problem(dialog["start"].Exists ? "bad-value" : "missing-field", "a time like 2026-10-05T09:30:00Z");
                continue;
            }

            Field party = dialog["parties"].IsArray ? dialog["parties"].Items().FirstOrDefault() ?? dialog["parties"] : dialog["parties"];
            string by = party.Exists && !party.IsArray && party.Number() is { } place && place < names.Length ? names[place] : "";
            said.Add((dialog, start, dialog["duration"].Ms(TimeUnit.Seconds), by, dialog["body"].Text()));
        }

        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        DateTimeOffset first = said.Select(s => s.Start).DefaultIfEmpty().Min();
        foreach ((Field at, DateTimeOffset start, long? length, string by, string text) in said.OrderBy(s => s.Start))
        {
            double from = (start - first).TotalMilliseconds;
            if (from > TimeTexts.LongestMs)
                at["start"].Problem("times", "within 24 hours of the first dialog");
            else if (ForeignParts.Of(at, Side.Speaker(by), (long)from, (long)from + (length ?? 0), text, []) is { } part)
                parts.Add(part);
        }

        return new(parts.ToImmutable());
    }
}

using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>
/// Segments in seconds: <c>verbose_json</c> and <c>diarized_json</c> of OpenAI and of servers like it, and what openai-whisper
/// and faster-whisper write. Words stand in their segments, or all together at the top.
/// </summary>
internal sealed class OpenAiFormat : IForeignFormat
{
    private static readonly WordShape Shaped = new(["word"], "start", "end", "probability", TimeUnit.Seconds);

    public string Name => "openai-whisper";

    public bool Is(ForeignFile file) => file.Object is { } root
        && (Shape.IsArray(root, "segments") || Shape.Has(root, "words", "0", "word"))
        && (Shape.Has(root, "text") || Shape.Has(root, "language") || Shape.Has(root, "segments", "0", "text"));

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems) => Read(new Field(file.Object!.Value, "", problems), Shaped);

    /// <summary>Reads segments whose words have this shape.</summary>
    public static ForeignCall Read(Field root, WordShape shape)
    {
        ImmutableArray<ForeignWord> loose = shape.Read(root["words"].Items(), Side.None);
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        int next = 0;
        foreach (Field segment in root["segments"].Items())
        {
            long? start = segment["start"].Ms(TimeUnit.Seconds), end = segment["end"].Ms(TimeUnit.Seconds);
            ImmutableArray<ForeignWord> words = segment["words"].Exists ? shape.Read(segment["words"].Items(), Side.None) : Within(loose, ref next, end);
            if (ForeignParts.Of(segment, Side.Speaker(segment["speaker"].Text()), start, end, segment["text"].Text(), words) is { } part)
                parts.Add(part);
        }

        if (!root["segments"].Exists)
            parts.AddRange(ForeignParts.Cut(loose));
        return new(parts.ToImmutable()) { Language = root["language"].Text(), DurationMs = root["duration"].Ms(TimeUnit.Seconds) ?? 0 };
    }

    // The words at the top are those of all segments in order.
    private static ImmutableArray<ForeignWord> Within(ImmutableArray<ForeignWord> loose, ref int next, long? end)
    {
        int first = next;
        while (next < loose.Length && (loose[next].StartMs is not { } start || end is null || start < end))
            next++;
        return loose[first..next];
    }
}

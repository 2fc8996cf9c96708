using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>What WhisperX writes: segments with aligned words; words that could not be aligned (figures) have no times.</summary>
internal sealed class WhisperXFormat : IForeignFormat
{
    private static readonly WordShape Shaped = new(["word"], "start", "end", "score", TimeUnit.Seconds);

    public string Name => "whisperx";

    public bool Is(ForeignFile file) => file.Object is { } root && Shape.IsArray(root, "segments")
        && (Shape.IsArray(root, "word_segments") || Shape.AnyHas(Shape.At(root, "segments", "0", "words"), "score"));

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems) => OpenAiFormat.Read(new Field(file.Object!.Value, "", problems), Shaped);
}

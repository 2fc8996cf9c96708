using System.Collections.Frozen;

namespace CallQa.Ingest;

/// <summary>Which extensions are recordings, and which files may lie beside them.</summary>
internal static class FileNames
{
    /// <summary>What can be decoded, for messages.</summary>
    public const string Allowed = "recordings may be .wav, .opus or .ogg (Opus), transcripts .json, .jsonl, .vcon, .srt or .vtt";

    /// <summary>Stands before <c>.json</c> in the name of a sidecar that lies beside a transcript in JSON.</summary>
    public const string Facts = ".facts";

    private static readonly FrozenSet<string> Recordings = FrozenSet.Create(StringComparer.Ordinal, ".wav", ".opus", ".ogg");

    // Besides .json, which may be a sidecar too.
    private static readonly FrozenSet<string> Transcripts = FrozenSet.Create(StringComparer.Ordinal, ".jsonl", ".vcon", ".srt", ".vtt");

    // Tables, notes and checksums that people keep beside recordings: no calls, so passing them over loses nothing.
    private static readonly FrozenSet<string> Beside = FrozenSet.Create(
        StringComparer.Ordinal, ".md", ".csv", ".tsv", ".yml", ".yaml", ".html", ".pdf", ".log", ".sha256", ".parquet");

    public static bool IsRecording(string extension) => Recordings.Contains(extension);

    public static bool IsTranscript(string extension) => Transcripts.Contains(extension);

    public static bool MayLieBeside(string extension) => Beside.Contains(extension);
}

using System.Collections.Frozen;

namespace CallQa.Ingest;

/// <summary>Which extensions are recordings, and which files may lie beside them.</summary>
internal static class FileNames
{
    /// <summary>What can be decoded, for messages.</summary>
    public const string Allowed = "recordings may be " + SoundFormats.Known + ", transcripts .json, .jsonl, .vcon, .srt or .vtt";

    /// <summary>Stands before <c>.json</c> in the name of a sidecar that lies beside a transcript in JSON.</summary>
    public const string Facts = ".facts";

    /// <summary>Stands before <c>.json</c>, after a recording's whole name, where Genesys Cloud exports recordings (<c>a.opus_metadata.json</c>).</summary>
    public const string Exported = "_metadata";

    private static readonly FrozenSet<string> Recordings = FrozenSet.Create(
        StringComparer.Ordinal,
        ".wav", ".wave", ".wav49", ".rf64", ".w64", ".opus", ".ogg", ".oga", ".spx", ".mp2", ".mp3", ".flac", ".m4a", ".m4b", ".mp4", ".mov",
        ".3gp", ".3ga", ".aac", ".amr", ".awb", ".webm", ".weba", ".mka", ".mkv", ".wma", ".asf", ".au", ".snd", ".aif", ".aiff", ".aifc",
        ".caf", ".wv", ".gsm", ".g729", ".g722", ".ulaw", ".ul", ".mulaw", ".alaw", ".al", ".sln", ".slin", ".sln16", ".slin16");

    // Besides .json, which may be a sidecar too.
    private static readonly FrozenSet<string> Transcripts = FrozenSet.Create(StringComparer.Ordinal, ".jsonl", ".vcon", ".srt", ".vtt");

    // Tables, notes and checksums that people keep beside recordings: no calls, so passing them over loses nothing.
    private static readonly FrozenSet<string> Beside = FrozenSet.Create(
        StringComparer.Ordinal, ".md", ".csv", ".tsv", ".yml", ".yaml", ".html", ".pdf", ".log", ".sha256", ".parquet");

    /// <summary>True for a file that is called like a recording, or is called like nothing known and begins like one.</summary>
    public static bool IsRecording(FoundFile file) => IsRecording(file.Extension) || (!IsKnown(file.Extension) && BeginsLikeSound(file.Path));

    public static bool IsRecording(string extension) => Recordings.Contains(extension);

    public static bool IsTranscript(string extension) => Transcripts.Contains(extension);

    /// <summary>True for the extension of anything that a table may have a row for.</summary>
    public static bool IsCall(string extension) => IsRecording(extension) || IsTranscript(extension) || extension is ".json";

    public static bool MayLieBeside(string extension) => Beside.Contains(extension);

    private static bool IsKnown(string extension) => MayLieBeside(extension) || IsTranscript(extension) || extension is ".json";

    private static bool BeginsLikeSound(string path)
    {
        try
        {
            return AudioFile.Recognise(path) is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

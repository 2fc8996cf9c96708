namespace CallQa.Ingest;

/// <summary>A file met while walking the given folders.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Relative">Path below the folder that was given, with forward slashes.</param>
/// <param name="Named">True where the user named this very file.</param>
internal sealed record FoundFile(string Path, string Relative, bool Named)
{
    /// <summary>Lower-case extension with its dot; empty where there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>
    /// The path without its extension: what a recording, its sidecar and its transcript share. Programs that name a
    /// transcript for its recording (<c>a.wav.json</c>), facts beside a transcript (<c>a.facts.json</c>), and the facts that an export lays beside a recording
    /// (<c>a.opus_metadata.json</c>), have two.
    /// </summary>
    public string Stem
    {
        get
        {
            string stem = System.IO.Path.GetFileNameWithoutExtension(Path);
            if (Extension is ".json" && stem.EndsWith(FileNames.Exported, StringComparison.Ordinal) && FileNames.IsRecording(System.IO.Path.GetExtension(stem[..^FileNames.Exported.Length]).ToLowerInvariant()))
                stem = stem[..^FileNames.Exported.Length];
            string inner = System.IO.Path.GetExtension(stem).ToLowerInvariant();
            bool two = !FileNames.IsRecording(Extension) && (FileNames.IsRecording(inner) || string.Equals(stem[^inner.Length..], FileNames.Facts, StringComparison.Ordinal));
            return System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", two ? stem[..^inner.Length] : stem);
        }
    }
}

namespace CallQa.Ingest;

/// <summary>A file met while walking the given folders.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Relative">Path below the folder that was given, with forward slashes.</param>
/// <param name="Named">True where the user named this very file.</param>
internal sealed record FoundFile(string Path, string Relative, bool Named)
{
    /// <summary>Lower-case extension with its dot; empty where there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>The path without its extension: what a recording, its sidecar and its transcript share.</summary>
    public string Stem => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(Path) ?? "", System.IO.Path.GetFileNameWithoutExtension(Path));
}

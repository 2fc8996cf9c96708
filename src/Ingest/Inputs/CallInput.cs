namespace CallQa.Ingest;

/// <summary>One call to be read.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="RelativePath">Path below the folder that was given, with forward slashes; the file's name where the file itself was given.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="Sidecar">Full path of the JSON file with the recording's facts; null where there is none, and for a transcript.</param>
public sealed record CallInput(string Path, string RelativePath, InputKind Kind, string? Sidecar)
{
    /// <summary>The recording of the other side, where each side has its own; null where the call is one file.</summary>
    public OtherLeg? Leg { get; init; }
}

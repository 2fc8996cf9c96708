namespace CallQa.Ingest;

/// <summary>A recording cannot be decoded; caught where the file's name is known and turned into an <see cref="IngestProblem"/>.</summary>
internal sealed class AudioException(string error, string found) : Exception(found)
{
    public string Error { get; } = error;

    public static AudioException Damaged(string found) => new("damaged-audio", found);

    public static AudioException Unsupported(string found) => new("unsupported", found);
}

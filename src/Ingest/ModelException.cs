namespace CallQa.Ingest;

/// <summary>A model file is missing, is not the one it should be, or cannot be loaded: no recording can be recognised.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Says what is wrong with the model at <paramref name="path"/>.</summary>
    public ModelException(string path, string message, bool hashWrong = false)
        : base(message)
    {
        Path = path;
        HashWrong = hashWrong;
    }

    /// <summary>The file concerned.</summary>
    public string Path { get; }

    /// <summary>True where the file exists and its SHA-256 is another (exit code 12).</summary>
    public bool HashWrong { get; }
}

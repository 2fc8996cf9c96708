namespace CallQa.Runs.Clips;

/// <summary>Takes finished files: a folder or an archive.</summary>
public interface IFileTarget
{
    /// <summary>Takes one file; a later one of the same name replaces it or is refused.</summary>
    /// <param name="name">Path inside, with forward slashes; made by us, never from outside.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    void Put(string name, ReadOnlySpan<byte> content);
}

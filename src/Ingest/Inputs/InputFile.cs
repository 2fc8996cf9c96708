namespace CallQa.Ingest;

/// <summary>
/// Opens the files of calls. A file of no length is empty without being opened: a named pipe, a socket or a device has
/// none either, and opening a pipe waits for a writer that may never come. Thread safe.
/// </summary>
internal static class InputFile
{
    /// <summary>The content from its first byte.</summary>
    /// <exception cref="IOException">Cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">May not be opened.</exception>
    public static Stream Open(string path) => new FileInfo(path).Length == 0 ? new MemoryStream([], writable: false) : File.OpenRead(path);

    /// <summary>The whole content.</summary>
    /// <exception cref="IOException">Cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">May not be read.</exception>
    public static byte[] ReadAll(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);
}

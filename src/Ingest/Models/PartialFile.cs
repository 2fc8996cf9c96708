namespace CallQa.Ingest.Models;

/// <summary>
/// The bytes of a download so far (<c>NAME.part</c>) and the tag the server gave them (<c>NAME.part.etag</c>), so that a
/// later try goes on only with the same file. Open, it keeps a second download of the same file out.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string path;
    private readonly string tagPath;
    private readonly FileStream stream;

    /// <summary>Opens or makes it.</summary>
    /// <exception cref="IOException">Another process has it open, or the folder cannot be written.</exception>
    public PartialFile(string target)
    {
        path = target + ".part";
        tagPath = target + ".part.etag";
        stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Bytes so far.</summary>
    public long Length => stream.Length;

    /// <summary>The server's strong tag of these bytes; null where it gave none.</summary>
    public string? Tag => Length > 0 && File.Exists(tagPath) ? File.ReadAllText(tagPath) : null;

    /// <summary>Forgets all bytes and notes the tag of those that will come.</summary>
    public void StartOver(string? tag)
    {
        stream.SetLength(0);
        if (tag is null)
            File.Delete(tagPath);
        else
            File.WriteAllText(tagPath, tag);
    }

    /// <summary>Adds bytes at the end.</summary>
    public ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => stream.WriteAsync(bytes, cancel);

    /// <summary>Closes and removes everything.</summary>
    public void Remove()
    {
        stream.Dispose();
        File.Delete(path);
        File.Delete(tagPath);
    }

    /// <summary>Closes, and gives the bytes their final name.</summary>
    public void MoveTo(string target)
    {
        stream.Dispose();
        File.Move(path, target, overwrite: true);
        File.Delete(tagPath);
    }

    /// <summary>SHA-256 of the bytes so far.</summary>
    public string Sha256(CancellationToken cancel)
    {
        stream.Seek(0, SeekOrigin.Begin);
        string hash = FileHash.Sha256(stream, cancel);
        stream.Seek(0, SeekOrigin.End);
        return hash;
    }

    public void Dispose() => stream.Dispose();
}

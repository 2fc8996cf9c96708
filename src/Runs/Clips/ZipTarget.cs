using System.IO.Compression;
using CallQa.Dataset;

namespace CallQa.Runs.Clips;

/// <summary>
/// A ZIP archive that only its owner can read. It stands in the place of an older one only when <see cref="Finish"/> returns;
/// equal files in equal order give equal bytes.
/// </summary>
public sealed class ZipTarget : IFileTarget, IDisposable
{
    // The first moment that a ZIP archive can name: the clock is not to be seen in the bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string path, part;
    private readonly ZipArchive archive;

    /// <summary>Begins an archive.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public ZipTarget(string path)
    {
        this.path = Path.GetFullPath(path);
        part = this.path + ".part";
        Durable.MakeFolder(Path.GetDirectoryName(this.path)!);
        archive = new ZipArchive(Durable.Create(part), ZipArchiveMode.Create);
    }

    /// <inheritdoc/>
    public void Put(string name, ReadOnlySpan<byte> content)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using Stream stream = entry.Open();
        stream.Write(content);
    }

    /// <summary>Closes the archive and puts it in its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Finish()
    {
        archive.Dispose();
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Gives up what was not finished.</summary>
    public void Dispose()
    {
        archive.Dispose();
        File.Delete(part);
    }
}

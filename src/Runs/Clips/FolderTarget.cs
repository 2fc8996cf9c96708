using CallQa.Dataset;

namespace CallQa.Runs.Clips;

/// <summary>A folder that only its owner can read; files of the same names in it are replaced, others stay.</summary>
/// <param name="folder">Its path; made where it is missing.</param>
public sealed class FolderTarget(string folder) : IFileTarget
{
    /// <inheritdoc/>
    public void Put(string name, ReadOnlySpan<byte> content)
    {
        string path = Path.Combine(folder, name);
        Durable.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Durable.Replace(path, content);
    }
}

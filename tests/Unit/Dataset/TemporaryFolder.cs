namespace CallQa.Unit.Dataset;

/// <summary>A folder that lasts as long as its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("callqa-").FullName;

    public string Path { get; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

namespace CallQa.Binary;

/// <summary>A folder that lasts as long as its test, with calls copied from the checkout.</summary>
internal sealed class WorkFolder : IDisposable
{
    public static readonly string Repository = FindRepository();

    public WorkFolder() => Path = Directory.CreateTempSubdirectory("callqa-binary-").FullName;

    public string Path { get; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies ready transcripts into the folder <c>calls</c>: the first so many of each language.</summary>
    public void AddTranscripts(int ofEach)
    {
        Directory.CreateDirectory(At("calls"));
        foreach (string language in new[] { "ru", "sv", "en" })
            foreach (string path in Directory.GetFiles(System.IO.Path.Combine(Repository, "tests/gold", language), "*.json").Order(StringComparer.Ordinal).Take(ofEach))
                File.Copy(path, At($"calls/{System.IO.Path.GetFileName(path)}"));
    }

    /// <summary>Copies a recording and its sidecar into the folder <c>calls</c>.</summary>
    public void AddRecording(string name)
    {
        Directory.CreateDirectory(At("calls"));
        foreach (string path in Directory.GetFiles(System.IO.Path.Combine(Repository, "samples/calls"), name + ".*"))
            File.Copy(path, At($"calls/{System.IO.Path.GetFileName(path)}"));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FindRepository()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(System.IO.Path.Combine(at.FullName, "CallQa.sln")))
                return at.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CallQa.sln.");
    }
}

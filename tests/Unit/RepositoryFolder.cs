namespace CallQa.Unit;

/// <summary>The checkout that the tests were built from: the nearest folder above them with CallQa.sln.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    public static string File(string relative) => System.IO.Path.Combine(Path, relative);

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (System.IO.File.Exists(System.IO.Path.Combine(at.FullName, "CallQa.sln")))
                return at.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CallQa.sln.");
    }
}

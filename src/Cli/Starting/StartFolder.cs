using System.Reflection;

namespace CallQa.Cli.Starting;

/// <summary>The files that a new folder begins with; they lie as they are written in <c>Starting/Template</c>.</summary>
internal static class StartFolder
{
    private const string Prefix = "start/";

    /// <summary>Each file's path in the folder and what it holds.</summary>
    public static SortedDictionary<string, byte[]> Files()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Assembly program = typeof(StartFolder).Assembly;
        foreach (string name in program.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream resource = program.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            resource.CopyTo(content);
            files[name[Prefix.Length..]] = content.ToArray();
        }

        return files;
    }
}

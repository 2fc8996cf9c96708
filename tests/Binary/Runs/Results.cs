using System.Security.Cryptography;
using System.Text.Json;

namespace CallQa.Binary.Runs;

/// <summary>What counts in a folder of results, as the manifest says and as the files are.</summary>
internal static class Results
{
    /// <summary>Path and hash of every file but those of runs and quarantine; fails where a file is not what the manifest says.</summary>
    public static string[] Of(string folder)
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        var files = new List<string>();
        foreach (JsonElement file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            string path = file.GetProperty("path").GetString()!;
            string sha = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, path))));
            Xunit.Assert.Equal(file.GetProperty("sha256").GetString(), sha);
            if (file.GetProperty("table").GetString() is not ("runs" or "quarantine"))
                files.Add($"{path} {sha}");
        }

        Xunit.Assert.NotEmpty(files);
        return [.. files];
    }

    /// <summary>Calls that are finished and not yet published.</summary>
    public static int Staged(string folder) =>
        Directory.Exists(Path.Combine(folder, "staging")) ? SafeCount(Path.Combine(folder, "staging")) : 0;

    private static int SafeCount(string staging)
    {
        try
        {
            return Directory.GetFiles(staging, "*.json", SearchOption.AllDirectories).Length;
        }
        catch (DirectoryNotFoundException)
        {
            return 0; // just cleared
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace CallQa.Reports.Opening;

/// <summary>The states of a dataset that are kept beside the one that counts (docs/dataset.md): <c>history/manifest-NUMBER.json</c>.</summary>
internal static class PastManifests
{
    private const string Folder = "history";

    /// <summary>The manifest that counted at a moment, of all that are kept; null where none was written by then.</summary>
    /// <param name="folder">Full path of the dataset.</param>
    /// <param name="moment">When.</param>
    /// <param name="written">When all of them were written, oldest first.</param>
    public static string? At(string folder, DateTimeOffset moment, out string written)
    {
        string history = Path.Combine(folder, Folder);
        (DateTimeOffset At, string Path)[] all =
        [
            .. (Directory.Exists(history) ? Directory.GetFiles(history, "manifest-*.json") : []).Order(StringComparer.Ordinal)
                .Append(Path.Combine(folder, "manifest.json"))
                .Select(path => (WrittenAt(path), path))
                .OrderBy(m => m.Item1),
        ];
        written = string.Join(", ", all.Select(m => Spelled(m.At)));
        return all.LastOrDefault(m => m.At <= moment).Path;
    }

    /// <summary>Where a file lies that no longer counts.</summary>
    public static string PathOf(string folder, string relative) => Path.Combine(folder, Folder, relative);

    /// <summary>A moment as <c>--as-of</c> takes it.</summary>
    public static string Spelled(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset WrittenAt(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.GetProperty("written_at").GetDateTimeOffset();
    }
}

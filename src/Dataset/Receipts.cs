using System.Globalization;

namespace CallQa.Dataset;

/// <summary>
/// A small file a run under <c>receipts/</c>, named for the moment of its start, for programs that watch runs. No table, and
/// nothing reads them back: they may be removed at any time.
/// </summary>
public static class Receipts
{
    /// <summary>How many are kept: more than a year of nights.</summary>
    public const int Kept = 400;

    private const string Form = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>Writes one and removes the oldest above <see cref="Kept"/>; null, and nothing is done, where the folder is no dataset.</summary>
    /// <param name="folder">The folder of results.</param>
    /// <param name="startedAt">When the run began.</param>
    /// <param name="content">The receipt as UTF-8 JSON.</param>
    /// <returns>The file's path.</returns>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static string? Write(string folder, DateTimeOffset startedAt, ReadOnlySpan<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!File.Exists(Path.Combine(folder, DatasetFolder.LockFile)))
            return null;
        string receipts = Path.Combine(folder, DatasetFolder.Receipts);
        Durable.MakeFolder(receipts);
        string path = Path.Combine(receipts, startedAt.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture) + ".json");
        Durable.Replace(path, content);
        foreach (string old in Directory.GetFiles(receipts, "*.json").Where(IsOurs).Order(StringComparer.Ordinal).SkipLast(Kept))
            File.Delete(old);
        return path;
    }

    private static bool IsOurs(string path) => DateTime.TryParseExact(
        Path.GetFileNameWithoutExtension(path), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}

using System.Globalization;
using CallQa.Dataset.Manifests;

namespace CallQa.Dataset;

/// <summary>
/// Older states: <c>history/manifest-NUMBER.json</c> and, under the paths they had, the files that only those name.
/// Every step can be repeated, so that a run that finds an interrupted one's leftovers clears them.
/// </summary>
internal static class History
{
    /// <summary>How many manifests before the one that counts are kept.</summary>
    public const int Manifests = 7;

    /// <summary>Copies the manifest that counts into the history, before it is replaced.</summary>
    public static void Keep(string folder)
    {
        string current = Path.Combine(folder, DatasetFolder.ManifestFile);
        if (!File.Exists(current))
            return;
        string history = Path.Combine(folder, DatasetFolder.History);
        Durable.MakeFolder(history);
        byte[] content = File.ReadAllBytes(current);
        string[] past = Past(folder);
        if (past.Length > 0 && File.ReadAllBytes(past[^1]).AsSpan().SequenceEqual(content))
            return;
        int number = past.Length == 0 ? 1 : Number(past[^1]) + 1;
        Durable.Replace(Path.Combine(history, string.Create(CultureInfo.InvariantCulture, $"manifest-{number:000000}.json")), content);
    }

    /// <summary>Moves files that only older manifests name into the history, and removes those that none names.</summary>
    public static void Sweep(string folder) => Sweep(folder, Manifests);

    /// <summary>The same, keeping fewer older states.</summary>
    public static void Sweep(string folder, int keep)
    {
        string[] past = Past(folder);
        foreach (string tooOld in past.SkipLast(keep))
            File.Delete(tooOld);
        HashSet<string> current = Named(Manifest.Read(folder));
        HashSet<string> older = [.. past.TakeLast(keep).Select(Readable).SelectMany(Named)];
        string history = Path.Combine(folder, DatasetFolder.History);
        foreach (string path in FilesUnder(folder).Where(p => !current.Contains(p)))
        {
            string from = Path.Combine(folder, path);
            string to = Path.Combine(history, path);
            if (older.Contains(path))
            {
                Durable.MakeFolder(Path.GetDirectoryName(to)!);
                File.Move(from, to, overwrite: true);
            }
            else
            {
                File.Delete(from);
            }

            RemoveIfEmpty(Path.GetDirectoryName(from)!);
        }

        foreach (string path in FilesUnder(history).Where(p => !older.Contains(p)))
        {
            File.Delete(Path.Combine(history, path));
            RemoveIfEmpty(Path.GetDirectoryName(Path.Combine(history, path))!);
        }
    }

    /// <summary>Removes all older states, and the files that only they named.</summary>
    public static void Clear(string folder)
    {
        string history = Path.Combine(folder, DatasetFolder.History);
        if (Directory.Exists(history))
            Directory.Delete(history, recursive: true);
        Sweep(folder);
        Durable.SyncFolder(folder);
    }

    /// <summary>Refuses a folder in which nothing says what counts although names of a dataset are there.</summary>
    /// <exception cref="InvalidDataException">It is such a folder.</exception>
    public static void RefuseWithoutManifest(string folder)
    {
        if (Foreign(folder) is { } foreign)
            throw new InvalidDataException($"It is no dataset (no {DatasetFolder.ManifestFile}), but holds '{foreign}', a name that a dataset keeps for itself and would clear; name a new or empty folder.");
        if (LostManifest(folder))
            throw new InvalidDataException($"It holds results, but no {DatasetFolder.ManifestFile} that says which of them count; put that file back ('{DatasetFolder.History}' holds older ones), or name a new folder.");
    }

    /// <summary>
    /// Something under a name of the dataset in a folder that never was one; null where there is none. Every writer takes
    /// the lock first, so a folder with neither lock nor manifest holds nothing of ours, and nothing in it may be removed.
    /// </summary>
    private static string? Foreign(string folder) =>
        File.Exists(Path.Combine(folder, DatasetFolder.LockFile)) || File.Exists(Path.Combine(folder, DatasetFolder.ManifestFile))
            ? null
            : Table.All.Append(DatasetFolder.Staging).Append(DatasetFolder.History).FirstOrDefault(name => Path.Exists(Path.Combine(folder, name)));

    /// <summary>
    /// True where results lie in the folder, no manifest says which of them count, and no staged work explains why (as it
    /// does where the first publication was broken off): the manifest was lost, and sweeping would remove every result.
    /// </summary>
    private static bool LostManifest(string folder) =>
        !File.Exists(Path.Combine(folder, DatasetFolder.ManifestFile))
        && HasFiles(Path.Combine(folder, Table.Calls))
        && !HasFiles(Path.Combine(folder, DatasetFolder.Staging));

    // Of a state whose list is damaged nobody can tell the files; it must not stop those that come after it.
    private static Manifest? Readable(string path)
    {
        try
        {
            return Manifest.ReadFile(path);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool HasFiles(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    private static HashSet<string> Named(Manifest? manifest) =>
        new(manifest is null ? [] : manifest.Files.Select(f => f.Path), StringComparer.Ordinal);

    /// <summary>The older manifests, oldest first.</summary>
    public static string[] Past(string folder)
    {
        string history = Path.Combine(folder, DatasetFolder.History);
        return Directory.Exists(history)
            ? [.. Directory.GetFiles(history, "manifest-??????.json").OrderBy(Number)]
            : [];
    }

    private static int Number(string path) =>
        int.Parse(Path.GetFileNameWithoutExtension(path)["manifest-".Length..], NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<string> FilesUnder(string root) =>
        from table in Table.All
        let at = Path.Combine(root, table)
        where Directory.Exists(at)
        from path in Directory.GetFiles(at, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select Path.GetRelativePath(root, path);

    private static void RemoveIfEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}

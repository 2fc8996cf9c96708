using CallQa.Dataset.Manifests;

namespace CallQa.Dataset;

/// <summary>
/// Damaged files out of the way of the others: <c>damaged/DAY/</c> (or <c>damaged/TABLE/</c>) gets the files of the whole day as they
/// were found, with the manifest that names them, and a new manifest goes on without them. A day is put aside whole, since
/// without one of its tables the others say what nobody can check; its calls are then no longer done, so that a run over
/// their recordings makes them anew.
/// </summary>
internal static class SetAside
{
    /// <summary>What lies there, by name.</summary>
    public static IEnumerable<string> Found(string folder)
    {
        string root = Path.Combine(folder, DatasetFolder.Damaged);
        return Directory.Exists(root) ? Directory.GetDirectories(root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>Puts aside; on an exception the state before stands.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Do(string folder, Manifest manifest, IReadOnlyCollection<ManifestFile> damaged, DateTimeOffset now)
    {
        HashSet<string> days = [.. damaged.Where(f => f.Day is not null && f.Table is not Table.Continuity).Select(f => f.Day!)];
        ManifestFile[] gone = [.. manifest.Files.Where(f => damaged.Contains(f) || (f.Day is not null && f.Table is not Table.Continuity && days.Contains(f.Day)))];
        foreach (ManifestFile file in gone)
        {
            string place = Path.Combine(folder, DatasetFolder.Damaged, file.Day ?? file.Table);
            string to = Path.Combine(place, file.Table, Path.GetFileName(file.Path));
            Durable.MakeFolder(Path.GetDirectoryName(to)!);
            Copy(Path.Combine(folder, file.Path), to);
            Durable.Replace(Path.Combine(place, DatasetFolder.ManifestFile), manifest.ToBytes());
            Durable.SyncFolder(Path.GetDirectoryName(place)!);
        }

        Durable.SyncFolder(folder);
        var next = manifest with
        {
            WrittenAt = now.ToUniversalTime(),
            ContinuityKey = null,

            // Computed from the calls, so it falls with them.
            Files = [.. manifest.Files.Where(f => !gone.Contains(f) && f.Table is not Table.Continuity)],
        };
        Durable.Replace(Path.Combine(folder, DatasetFolder.ManifestFile), next.ToBytes());
    }

    private static void Copy(string from, string to)
    {
        string fresh = to + ".new";
        using (FileStream source = File.OpenRead(from))
        using (FileStream target = Durable.Create(fresh))
        {
            source.CopyTo(target);
            Durable.Sync(target);
        }

        Durable.Move(fresh, to);
    }
}

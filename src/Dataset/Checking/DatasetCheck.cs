using System.Collections.Immutable;
using System.Globalization;
using CallQa.Dataset.Manifests;

namespace CallQa.Dataset.Checking;

/// <summary>
/// Compares a dataset with what its manifests say, the older ones included. Takes no lock and changes nothing; what a run
/// that goes on meanwhile moves is looked for in both places.
/// </summary>
public sealed class DatasetCheck
{
    private readonly string _folder;
    private readonly bool _readData;
    private readonly List<CheckFault> _faults = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private long _bytes;

    private DatasetCheck(string folder, bool readData)
    {
        _folder = folder;
        _readData = readData;
    }

    /// <summary>The check; null where the folder holds no dataset.</summary>
    /// <param name="folder">The folder of results.</param>
    /// <param name="readData">Also reads and hashes every file, and compares the rows of the tables with each other.</param>
    public static CheckOutcome? Of(string folder, bool readData)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return File.Exists(Path.Combine(folder, DatasetFolder.ManifestFile)) ? new DatasetCheck(folder, readData).Check() : null;
    }

    private CheckOutcome Check()
    {
        Manifest? current = Listed(Path.Combine(_folder, DatasetFolder.ManifestFile));
        string[] past = History.Past(_folder);
        foreach (string path in past)
            Listed(path);
        if (_readData && current is not null)
            _faults.AddRange(new RowCheck(_folder, current, _faults.Select(f => f.Path).ToHashSet(StringComparer.Ordinal), _notes).Faults());
        else if (current is not null)
            _notes.AddRange(Bare(current));
        foreach (string path in Unlisted())
            _notes.Add($"{path} belongs to no state; the next run removes it.");
        foreach (string day in SetAside.Found(_folder))
            _notes.Add($"{DatasetFolder.Damaged}/{day} holds damaged files that a run put aside; docs/run.md says what to do.");
        return new(
            _seen.Count,
            _bytes,
            current?.Files.Sum(f => f.Rows) ?? 0,
            past.Length,
            [.. _faults.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal)],
            [.. _notes]);
    }

    private IEnumerable<string> Bare(Manifest manifest) =>
        from file in manifest.Files
        where file.Table is Table.Calls && !_faults.Exists(f => string.Equals(f.Path, file.Path, StringComparison.Ordinal))
        from note in BareCalls.In(Path.Combine(_folder, file.Path), file)
        select note;

    private Manifest? Listed(string path)
    {
        string own = Path.GetRelativePath(_folder, path);
        _seen.Add(own);
        _bytes += new FileInfo(path).Length;
        try
        {
            Manifest manifest = Manifest.ReadFile(path) ?? throw new InvalidDataException("It is gone.");
            foreach (ManifestFile file in manifest.Files)
                Look(file);
            return manifest;
        }
        catch (InvalidDataException error)
        {
            _faults.Add(new(own, error.Message));
            return null;
        }
    }

    private void Look(ManifestFile file)
    {
        if (!_seen.Add(file.Path))
            return;
        string live = Path.Combine(_folder, file.Path), older = Path.Combine(_folder, DatasetFolder.History, file.Path);
        string path = File.Exists(live) || !File.Exists(older) ? live : older;
        string name = Path.GetRelativePath(_folder, path);
        if (FileDamage.Of(path, file, _readData) is { } found)
            _faults.Add(new(name, found));
        else
            _bytes += file.Bytes;
    }

    private IEnumerable<string> Unlisted() =>
        from root in new[] { _folder, Path.Combine(_folder, DatasetFolder.History) }
        from table in Table.All
        let at = Path.Combine(root, table)
        where Directory.Exists(at)
        from path in Directory.GetFiles(at, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !_seen.Contains(Path.GetRelativePath(root, path))
        select Path.GetRelativePath(_folder, path);

    /// <summary>A count as sentences have it.</summary>
    internal static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace CallQa.Dataset.Forgetting;

/// <summary>
/// The file <c>removals.jsonl</c>: two lines a removal, one before anything is touched and one when nothing is left.
/// A first line without its second tells of a removal that was broken off.
/// </summary>
public static class RemovalJournal
{
    /// <summary>All lines, oldest first; none where there is no journal.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static ImmutableArray<RemovalEntry> Read(string folder)
    {
        string path = PathIn(folder);
        if (!File.Exists(path))
            return [];
        var entries = ImmutableArray.CreateBuilder<RemovalEntry>();
        foreach (string line in File.ReadLines(path))
        {
            try
            {
                entries.Add(JsonSerializer.Deserialize<RemovalEntry>(line)!);
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{path}: line {entries.Count + 1} is no entry of the journal: {error.Message}", error);
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Removals that were begun and not finished, oldest first.</summary>
    public static ImmutableArray<RemovalEntry> Unfinished(string folder)
    {
        ImmutableArray<RemovalEntry> all = Read(folder);
        ILookup<string, DateTimeOffset> done = all.Where(e => e.Done).ToLookup(e => e.Request, e => e.At, StringComparer.Ordinal);
        return [.. all.Where(e => !e.Done && !done[e.Request].Any(at => at >= e.At))];
    }

    /// <summary>Adds a line; it is on the disk when this returns.</summary>
    internal static void Add(string folder, RemovalEntry entry)
    {
        string path = PathIn(folder);
        string before = File.Exists(path) ? File.ReadAllText(path) : "";
        Durable.Replace(path, Encoding.UTF8.GetBytes($"{before}{JsonSerializer.Serialize(entry)}\n"));
    }

    private static string PathIn(string folder) => Path.Combine(folder, DatasetFolder.Removals);
}

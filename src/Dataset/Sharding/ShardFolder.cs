using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallQa.Dataset.Rows;
using CallQa.Dataset.Staging;

namespace CallQa.Dataset.Sharding;

/// <summary>
/// Results of a plan's shards before they are merged: <c>0007/000123-HASH.json</c> is a finished call, <c>0007.json</c> the
/// shard's record. Every file comes by one rename under a name made of its content, so that any number of processes may work
/// at one shard at the same time without a lock, and one that was killed leaves what it had finished. Thread safe.
/// </summary>
public sealed class ShardFolder
{
    private const string MergedMark = "merged";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        NewLine = "\n",
    };

    private readonly string _folder;
    private readonly string _plan;

    /// <summary>Names the folder of a plan's shards; touches nothing.</summary>
    /// <param name="planFile">The plan's file; results lie beside it, in <c>NAME.shards</c>.</param>
    /// <param name="planSha256">SHA-256 of the plan: another plan of the same name has another folder.</param>
    public ShardFolder(string planFile, string planSha256)
    {
        ArgumentException.ThrowIfNullOrEmpty(planFile);
        ArgumentException.ThrowIfNullOrEmpty(planSha256);
        _plan = planSha256;
        _folder = Path.Combine(RootOf(planFile), planSha256[..16]);
    }

    /// <summary>True where anything was written for the plan.</summary>
    public bool Exists => Directory.Exists(_folder);

    /// <summary>True where the plan's results are in the dataset and no shard has work to do.</summary>
    public bool IsMerged => File.Exists(Path.Combine(_folder, MergedMark));

    /// <summary>Where the results of plans of this name lie.</summary>
    public static string RootOf(string planFile) => Path.ChangeExtension(Path.GetFullPath(planFile), ".shards");

    /// <summary>Keeps a finished call; it is on the disk when this returns.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public ShardCall Put(int shard, int input, ScoredCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        byte[] content = StagedCalls.Bytes(CallRows.From(call));
        string sha = Durable.Sha256(content);
        string home = HomeOf(shard);
        if (!Directory.Exists(home))
        {
            Durable.MakeFolder(home);
            Durable.SyncFolder(_folder);
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{input:000000}-{sha[..16]}.json");
        Durable.Put(Path.Combine(home, name), content);
        return new(input, name, sha);
    }

    /// <summary>Calls of a shard that are finished, one an input; a file that is not what its name says does not count.</summary>
    public IReadOnlyDictionary<int, ShardCall> Calls(int shard)
    {
        var found = new SortedDictionary<int, ShardCall>();
        string home = HomeOf(shard);
        if (!Directory.Exists(home))
            return found;
        foreach (string path in Directory.GetFiles(home, "??????-????????????????.json").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path), sha = Durable.Sha256(path);
            if (int.TryParse(name[..6], NumberStyles.None, CultureInfo.InvariantCulture, out int input) && string.Equals(name[7..23], sha[..16], StringComparison.Ordinal))
                found.TryAdd(input, new(input, name, sha));
        }

        return found;
    }

    /// <summary>Says that a shard is done. Where another process was faster, its record or this one stands: both are true.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public void Finish(ShardRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Durable.MakeFolder(_folder);
        Durable.Put(RecordOf(record.Shard), JsonSerializer.SerializeToUtf8Bytes(record, Json));

        // One that was late must not leave texts behind that nobody will look for.
        if (IsMerged)
            ClearShards();
    }

    /// <summary>A shard's record; null where it is not done.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public ShardRecord? Read(int shard)
    {
        string path = RecordOf(shard);
        try
        {
            if (!File.Exists(path))
                return null;
            ShardRecord record = JsonSerializer.Deserialize<ShardRecord>(File.ReadAllBytes(path), Json)!;
            if (record is { Schema: ShardRecord.CurrentSchema } && record.Shard == shard && string.Equals(record.Plan, _plan, StringComparison.Ordinal))
                return record;
        }
        catch (JsonException)
        {
            // said below
        }

        throw new InvalidDataException($"{path}: damaged, or no record of this shard. Remove it and do the shard again: what it has finished stays.");
    }

    /// <summary>Where a finished call lies, after its bytes were compared with the record.</summary>
    /// <exception cref="InvalidDataException">It is damaged or gone.</exception>
    public string PathOf(int shard, ShardCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        string path = Path.Combine(HomeOf(shard), Path.GetFileName(call.File));
        if (File.Exists(path) && string.Equals(Durable.Sha256(path), call.Sha256, StringComparison.Ordinal))
            return path;
        throw new InvalidDataException($"{path}: damaged or gone. Remove '{RecordOf(shard)}' and do the shard again: what is whole of it stays.");
    }

    /// <summary>The call of a file from <see cref="PathOf"/>.</summary>
    public static StoredCall ReadCall(string path) => StagedCalls.ReadCall(path);

    /// <summary>Says that all is in the dataset, and removes the results.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public void MarkMerged()
    {
        Durable.MakeFolder(_folder);
        Durable.Put(Path.Combine(_folder, MergedMark), []);
        ClearShards();
    }

    /// <summary>Removes all that was written for the plan.</summary>
    public void Remove()
    {
        if (Exists)
            Directory.Delete(_folder, recursive: true);
    }

    private void ClearShards()
    {
        foreach (string record in Directory.GetFiles(_folder, "*.json"))
            File.Delete(record);
        foreach (string home in Directory.GetDirectories(_folder))
        {
            try
            {
                Directory.Delete(home, recursive: true);
            }
            catch (IOException)
            {
                // A process that is late has just written to it, and clears it at its own end.
            }
        }
    }

    private string HomeOf(int shard) => Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{shard:0000}"));

    private string RecordOf(int shard) => HomeOf(shard) + ".json";
}

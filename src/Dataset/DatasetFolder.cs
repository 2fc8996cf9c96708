namespace CallQa.Dataset;

/// <summary>Names and places inside the folder of results.</summary>
internal static class DatasetFolder
{
    public const string ManifestFile = "manifest.json";
    public const string LockFile = "lock";

    /// <summary>What must not come back.</summary>
    public const string Tombstones = "tombstones";

    /// <summary>The journal of what was removed.</summary>
    public const string Removals = "removals.jsonl";

    /// <summary>The page that a run writes beside the tables; it quotes calls.</summary>
    public const string Page = "report.html";

    /// <summary>Work in progress; in the same file system, so that a rename publishes it.</summary>
    public const string Staging = "staging";

    /// <summary>Inside <see cref="Staging"/>: files that are being written for the next manifest.</summary>
    public const string Publish = "publish";

    /// <summary>Files and manifests that counted before.</summary>
    public const string History = "history";

    /// <summary>Files that are not what the manifest said of them, put aside as they were found.</summary>
    public const string Damaged = "damaged";

    /// <summary>What each run says of itself for other programs.</summary>
    public const string Receipts = "receipts";

    /// <summary>True for a path, relative to the folder, that the dataset keeps for itself.</summary>
    public static bool IsOwn(string path) =>
        path is ManifestFile or LockFile or Tombstones or Removals or Page || Table.All.Append(Staging).Append(History).Contains(path.Split('/')[0], StringComparer.Ordinal);

    /// <summary>Place of a file that is part of the dataset, relative to the folder, with forward slashes.</summary>
    public static string PathOf(string table, DateOnly? day, string sha256)
    {
        string name = $"{table}-{sha256[..16]}.parquet";
        return day is { } date ? $"{table}/day={Day(date)}/{name}" : $"{table}/{name}";
    }

    /// <summary>A day as partitions spell it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A day that <see cref="Day"/> has spelt.</summary>
    public static DateOnly DayOf(string spelt) => DateOnly.ParseExact(spelt, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

namespace CallQa.Dataset;

/// <summary>Names and places inside the folder of results.</summary>
internal static class DatasetFolder
{
    public const string ManifestFile = "manifest.json";
    public const string LockFile = "lock";

    /// <summary>Work in progress; in the same file system, so that a rename publishes it.</summary>
    public const string Staging = "staging";

    /// <summary>Inside <see cref="Staging"/>: files that are being written for the next manifest.</summary>
    public const string Publish = "publish";

    /// <summary>Files and manifests that counted before.</summary>
    public const string History = "history";

    /// <summary>Place of a file that is part of the dataset, relative to the folder, with forward slashes.</summary>
    public static string PathOf(string table, DateOnly? day, string sha256)
    {
        string name = $"{table}-{sha256[..16]}.parquet";
        return day is { } date ? $"{table}/day={Day(date)}/{name}" : $"{table}/{name}";
    }

    /// <summary>A day as partitions spell it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

using System.Text.Json.Serialization;

namespace CallQa.Dataset.Manifests;

/// <summary>One file that counts.</summary>
public sealed record ManifestFile
{
    /// <summary>The table.</summary>
    [JsonPropertyName("table")]
    public required string Table { get; init; }

    /// <summary>The local day (<c>yyyy-MM-dd</c>); null for a table that is not parted by day.</summary>
    [JsonPropertyName("day"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Day { get; init; }

    /// <summary>Place relative to the dataset, with forward slashes.</summary>
    [JsonPropertyName("path")]
    public required string Path { get; init; }

    /// <summary>Size.</summary>
    [JsonPropertyName("bytes")]
    public required long Bytes { get; init; }

    /// <summary>Rows.</summary>
    [JsonPropertyName("rows")]
    public required long Rows { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex.</summary>
    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallQa.Dataset.Manifests;

/// <summary>
/// The list of files that count, in order of table, day and path (ordinal). A file that it does not name does not
/// exist for a reader.
/// </summary>
public sealed record Manifest
{
    /// <summary>The only schema there is.</summary>
    public const string CurrentSchema = "callqa.manifest/1";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Always <see cref="CurrentSchema"/>.</summary>
    [JsonPropertyName("schema")]
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>When it was written, in UTC.</summary>
    [JsonPropertyName("written_at")]
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The run that wrote it.</summary>
    [JsonPropertyName("run_id")]
    public required string RunId { get; init; }

    /// <summary>What the table <c>continuity</c> was computed from; null where it has not been computed since the calls changed.</summary>
    [JsonPropertyName("continuity_key"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContinuityKey { get; init; }

    /// <summary>The files.</summary>
    [JsonPropertyName("files")]
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>Reads a dataset's manifest; null where the folder holds none.</summary>
    /// <exception cref="InvalidDataException">It is no manifest of this schema.</exception>
    public static Manifest? Read(string folder) => ReadFile(Path.Combine(folder, DatasetFolder.ManifestFile));

    /// <summary>Files of one table, in order.</summary>
    public IEnumerable<ManifestFile> Of(string table) => Files.Where(f => string.Equals(f.Table, table, StringComparison.Ordinal));

    /// <summary>As written; sorted whatever order the files came in.</summary>
    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(
        this with
        {
            Files = [.. Files.OrderBy(f => f.Table, StringComparer.Ordinal)
                .ThenBy(f => f.Day, StringComparer.Ordinal)
                .ThenBy(f => f.Path, StringComparer.Ordinal)],
        },
        Written);

    internal static Manifest? ReadFile(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using FileStream stream = File.OpenRead(path);
            Manifest? manifest = JsonSerializer.Deserialize<Manifest>(stream);
            return manifest is { Schema: CurrentSchema }
                ? manifest
                : throw new InvalidDataException($"{path}: 'schema' is '{manifest?.Schema}'; it must be '{CurrentSchema}'.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: not a manifest: {error.Message}", error);
        }
    }
}

using System.Collections.Immutable;
using System.Security.Cryptography;
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

    // A name that is none of ours is a fault: with one bit turned over, an optional name would else count as not given.
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true, NewLine = "\n", UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

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

    /// <summary>SHA-256 of the manifest as it is written without this line; null in those of versions before 29 November 2026.</summary>
    [JsonPropertyName("sha256"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sha256 { get; init; }

    /// <summary>The files.</summary>
    [JsonPropertyName("files")]
    public required ImmutableArray<ManifestFile> Files { get; init; }

    /// <summary>Reads a dataset's manifest; null where the folder holds none.</summary>
    /// <exception cref="InvalidDataException">It is no manifest of this schema.</exception>
    public static Manifest? Read(string folder) => ReadFile(Path.Combine(folder, DatasetFolder.ManifestFile));

    /// <summary>Files of one table, in order.</summary>
    public IEnumerable<ManifestFile> Of(string table) => Files.Where(f => string.Equals(f.Table, table, StringComparison.Ordinal));

    /// <summary>As written, with its own SHA-256; sorted whatever order the files came in.</summary>
    internal byte[] ToBytes()
    {
        Manifest bare = this with
        {
            Sha256 = null,
            Files = [.. Files.OrderBy(f => f.Table, StringComparer.Ordinal)
                .ThenBy(f => f.Day, StringComparer.Ordinal)
                .ThenBy(f => f.Path, StringComparer.Ordinal)],
        };
        string sha = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(bare, Written)));
        return JsonSerializer.SerializeToUtf8Bytes(bare with { Sha256 = sha }, Written);
    }

    internal static Manifest? ReadFile(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            byte[] content = File.ReadAllBytes(path);
            Manifest? manifest = JsonSerializer.Deserialize<Manifest>(content, Written);
            if (manifest is not { Schema: CurrentSchema })
                throw new InvalidDataException($"{path}: 'schema' is '{manifest?.Schema}'; it must be '{CurrentSchema}'.");
            return manifest.Sha256 is null || manifest.ToBytes().AsSpan().SequenceEqual(content)
                ? manifest
                : throw new InvalidDataException($"{path}: damaged: its SHA-256 is not the one that it says; 'history' holds older ones.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: not a manifest: {error.Message}", error);
        }
    }
}

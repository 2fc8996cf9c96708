using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace CallQa.Reports.Opening;

/// <summary>
/// The list of the files that count, read from <c>manifest.json</c> (docs/design.md). Reads names and sizes only; hashes are
/// checked by <c>callqa check</c>. A path that leads out of the folder is refused.
/// </summary>
internal sealed record Manifest(string RunId, IReadOnlyList<ManifestFile> Files)
{
    private const string Schema = "callqa.manifest/1";
    private static readonly Manifest Nothing = new("", []);

    /// <summary>Reads it; on false the problem says what is wrong.</summary>
    /// <param name="folder">Full path of the dataset.</param>
    /// <param name="asOf">The state that counted at that moment; null for the one that counts now.</param>
    /// <param name="manifest">What it lists, files in ordinal order of paths.</param>
    /// <param name="problem">What is wrong.</param>
    public static bool TryRead(string folder, DateTimeOffset? asOf, [NotNullWhen(true)] out Manifest? manifest, [NotNullWhen(false)] out DatasetProblem? problem)
    {
        string path = Path.Combine(folder, "manifest.json");
        manifest = null;
        try
        {
            if (asOf is { } moment && File.Exists(path))
            {
                if (PastManifests.At(folder, moment, out string written) is not { } past)
                {
                    problem = new(false, $"{folder}: no state of {PastManifests.Spelled(moment)} or before is kept; states were written at {written}.");
                    return false;
                }

                path = past;
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            manifest = Read(json.RootElement, folder, path, out problem);
            return problem is null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = new(true, $"{folder}: there is no dataset here (no manifest.json); 'callqa run RECORDINGS --out {folder}' makes one.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            problem = new(false, $"{path}: it is not a manifest of a dataset ({OneLine(e.Message)}); 'schema' must be '{Schema}' and 'files' a list.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new(false, $"{path}: it cannot be read ({OneLine(e.Message)}).");
        }

        return false;
    }

    /// <summary>Without the files that lie outside of a span of days; tables that are about more than their day keep all.</summary>
    public Manifest Within(DateOnly? from, DateOnly? to) => this with
    {
        Files = [.. Files.Where(f => f.Table is "continuity" || DayOf(f) is not { } day || !(day < from) && !(day > to))],
    };

    /// <summary>With the files of one table alone: the others are empty.</summary>
    public Manifest Only(string table) => this with { Files = [.. Files.Where(f => string.Equals(f.Table, table, StringComparison.Ordinal))] };

    /// <summary>The first and the last day that has calls.</summary>
    public DatasetDays Days()
    {
        DateOnly[] days = [.. Only("calls").Files.Where(f => f.Rows > 0).Select(DayOf).OfType<DateOnly>().Order()];
        return days.Length == 0 ? default : new(days[0], days[^1]);
    }

    /// <summary>The days that have files of a table.</summary>
    public IEnumerable<DateOnly> DaysOf(string table) => Files.Where(f => string.Equals(f.Table, table, StringComparison.Ordinal)).Select(DayOf).OfType<DateOnly>();

    private static DateOnly? DayOf(ManifestFile file) =>
        file.Day && DateOnly.TryParseExact(Path.GetFileName(Path.GetDirectoryName(file.Path))!["day=".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static Manifest Read(JsonElement root, string folder, string path, out DatasetProblem? problem)
    {
        string schema = root.GetProperty("schema").GetString() ?? "";
        if (!string.Equals(schema, Schema, StringComparison.Ordinal))
        {
            problem = new(false, $"{path}: 'schema' is '{schema}'; this version reads '{Schema}'.");
            return Nothing;
        }

        var files = new List<ManifestFile>();
        foreach (JsonElement file in root.GetProperty("files").EnumerateArray())
        {
            string table = file.GetProperty("table").GetString() ?? "";
            string relative = file.GetProperty("path").GetString() ?? "";
            string full = Path.GetFullPath(Path.Combine(folder, relative));
            if (Path.IsPathRooted(relative) || !full.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal))
            {
                problem = new(false, $"{path}: the file '{relative}' lies outside the dataset; paths are relative to the folder of the manifest.");
                return Nothing;
            }

            long bytes = file.GetProperty("bytes").GetInt64();
            var info = new FileInfo(full);
            if (!info.Exists && File.Exists(PastManifests.PathOf(folder, relative)))
            {
                // A file that counts no longer has moved there; also while this is being read.
                full = PastManifests.PathOf(folder, relative);
                info = new FileInfo(full);
            }

            if (!info.Exists || info.Length != bytes)
            {
                string found = info.Exists ? $"it has {info.Length} bytes" : "it is missing";
                problem = new(false, $"{full}: {found}, and the manifest says {bytes} bytes.");
                return Nothing;
            }

            files.Add(new(table, full, Path.GetFileName(Path.GetDirectoryName(full))!.StartsWith("day=", StringComparison.Ordinal), file.GetProperty("rows").GetInt64()));
        }

        problem = null;
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(root.TryGetProperty("run_id", out JsonElement run) ? run.GetString() ?? "" : "", files);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.');
}

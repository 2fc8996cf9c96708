using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest.Models;

/// <summary>Reads the lists beside the models: <c>SHA256SUMS</c> (of models/ and of each folder in it) and <c>published.tsv</c>.</summary>
internal static class ModelLists
{
    /// <summary>Files by path below <paramref name="folder"/>, each with the SHA-256 it must have.</summary>
    /// <exception cref="ModelListException">A list is missing or a line of it is broken.</exception>
    public static ImmutableArray<(string File, string Sha256)> Sums(string folder)
    {
        var sums = ImmutableArray.CreateBuilder<(string, string)>();
        string[] inside = [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
        foreach (string at in (string[])[folder, .. inside])
        {
            string list = Path.Combine(at, "SHA256SUMS");
            if (!File.Exists(list) && !string.Equals(at, folder, StringComparison.Ordinal))
                continue;
            string below = string.Equals(at, folder, StringComparison.Ordinal) ? "" : Path.GetFileName(at) + "/";
            int number = 0;
            foreach (string line in Lines(list))
            {
                number++;
                // As sha256sum writes it: 64 hex digits, a blank, a blank or '*', the name.
                if (line.Length < 67 || !IsSha256(line[..64]) || line[64] != ' ' || line[65] is not (' ' or '*') || !IsPlainName(line[66..]))
                    throw new ModelListException($"{list}:{number}: '{line}' is not a SHA-256, two blanks and a file's name.");
                sums.Add((below + line[66..], line[..64]));
            }
        }

        return sums.ToImmutable();
    }

    /// <summary>The models that can be fetched, in the list's order (by size of the network).</summary>
    /// <exception cref="ModelListException">The list is missing or a line of it is broken.</exception>
    public static ImmutableArray<PublishedModel> Published(string folder) => Table(Path.Combine(folder, "published.tsv"));

    /// <summary>The models of a list of this form.</summary>
    /// <exception cref="ModelListException">The list is missing or a line of it is broken.</exception>
    public static ImmutableArray<PublishedModel> Table(string list)
    {
        var models = ImmutableArray.CreateBuilder<PublishedModel>();
        int number = 0;
        foreach (string line in Lines(list))
        {
            if (++number == 1)
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 4 || !IsPlainName(cells[1]) || !IsSha256(cells[3])
                || !long.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) || bytes == 0)
                throw new ModelListException($"{list}:{number}: '{line}' is not name, file, bytes and SHA-256 with tabs between.");
            models.Add(new(cells[0], cells[1], bytes, cells[3]));
        }

        return models.ToImmutable();
    }

    private static string[] Lines(string list)
    {
        try
        {
            return File.ReadAllLines(list);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelListException($"{list}: the list cannot be read: {e.Message}");
        }
    }

    private static bool IsSha256(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept("0123456789abcdef");

    private static bool IsPlainName(string name) => name.Length > 0 && name[0] != '.' && !name.AsSpan().ContainsAny("/\\\0");
}

using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest.Models;

/// <summary>
/// Models that the user added under names of their own: files of the data folder, and the list of their hashes beside them
/// (<c>added.tsv</c>, in the form of <c>published.tsv</c>).
/// </summary>
public static class AddedModels
{
    private const string ListName = "added.tsv";
    private const string Head = "name\tfile\tbytes\tsha256";

    // How whisper.cpp's files begin ("ggml" as a number, low byte first).
    private static readonly byte[] Magic = "lmgg"u8.ToArray();

    /// <summary>The file of an added model of this name.</summary>
    public static string FileOf(string name) => $"added-{name}.bin";

    /// <summary>True for letters, digits, dots, dashes and underscores, beginning with a letter or digit.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>What was added so far.</summary>
    /// <exception cref="ModelListException">The list is broken.</exception>
    public static ImmutableArray<PublishedModel> In(string folder) =>
        File.Exists(Path.Combine(folder, ListName)) ? ModelLists.Table(Path.Combine(folder, ListName)) : [];

    /// <summary>Copies a file to its place after its hash was found right; whole or not at all.</summary>
    public static DownloadResult Copy(string from, PublishedModel model, string folder, CancellationToken cancel)
    {
        string target = Path.Combine(folder, model.File);
        try
        {
            string sha256 = FileHash.Sha256(from, cancel);
            if (!string.Equals(sha256, model.Sha256, StringComparison.Ordinal))
                return new(DownloadEnd.Refused, $"{from}: SHA-256 is {sha256}; it must be {model.Sha256}. Nothing was added.");
            Directory.CreateDirectory(folder);
            File.Copy(from, target + ".part", overwrite: true);
            File.Move(target + ".part", target, overwrite: true);
            return new(DownloadEnd.Fetched, $"{target}: copied, and its SHA-256 is right.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(DownloadEnd.Failed, $"{from}: the file cannot be copied to {target}: {e.Message}");
        }
    }

    /// <summary>Puts a model whose file is in place into the list; a file that is no ggml model is removed instead.</summary>
    /// <returns>Null where it was added, else why not, as a sentence.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string? List(PublishedModel model, string folder)
    {
        string file = Path.Combine(folder, model.File);
        if (!BeginsRight(file))
        {
            File.Delete(file);
            return $"{file}: this is no Whisper model of whisper.cpp's form (ggml), which begins with the bytes 'lmgg'. Nothing was kept.";
        }

        IEnumerable<string> lines = In(folder).Where(m => !string.Equals(m.Name, model.Name, StringComparison.Ordinal)).Append(model)
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Name}\t{m.File}\t{m.Bytes}\t{m.Sha256}"));
        string list = Path.Combine(folder, ListName);
        File.WriteAllLines(list + ".new", [Head, .. lines]);
        File.Move(list + ".new", list, overwrite: true);
        return null;
    }

    private static bool BeginsRight(string file)
    {
        using FileStream stream = File.OpenRead(file);
        byte[] first = new byte[Magic.Length];
        return stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.AsSpan().SequenceEqual(Magic);
    }
}

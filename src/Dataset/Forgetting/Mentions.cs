using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace CallQa.Dataset.Forgetting;

/// <summary>
/// Finds names of calls and customers in files of any kind: in the file's own name, in its bytes (UTF-8 or UTF-16), in the
/// entries of a zip archive. A name counts where no letter or digit touches it, so that call 12 is not found in call 123.
/// Thread safe.
/// </summary>
internal sealed class Mentions
{
    /// <summary>Forms whose bytes are compressed in ways that cannot be looked through here.</summary>
    private static readonly string[] Closed = [".parquet", ".duckdb", ".gz", ".zst", ".7z", ".xz"];

    private readonly ImmutableArray<byte[]> _names;
    private readonly ImmutableArray<string> _texts;

    public Mentions(IEnumerable<string> names)
    {
        _texts = [.. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        _names = [.. _texts.SelectMany(n => new[] { Encoding.UTF8.GetBytes(n), Encoding.Unicode.GetBytes(n) })];
    }

    /// <summary>True for a file whose content cannot be looked through.</summary>
    public static bool CannotLook(string path) => Closed.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>True where a text names one of them.</summary>
    public bool In(string text) => _texts.Any(n => Holds(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(n)));

    /// <summary>True where a file's name or content names one of them.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public bool InFile(string path)
    {
        if (In(Path.GetFileName(path)))
            return true;
        byte[] content = File.ReadAllBytes(path);
        return content is [(byte)'P', (byte)'K', 3, 4, ..] ? InZip(content) : In(content);
    }

    private bool InZip(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (In(entry.FullName))
                return true;
            using var bytes = new MemoryStream();
            using (Stream stream = entry.Open())
                stream.CopyTo(bytes);
            if (In(bytes.ToArray()))
                return true;
        }

        return false;
    }

    private bool In(byte[] content) => _names.Any(n => Holds(content, n));

    private static bool Holds(ReadOnlySpan<byte> content, ReadOnlySpan<byte> name)
    {
        for (int from = 0; content[from..].IndexOf(name) is >= 0 and var at;)
        {
            int begin = from + at, end = begin + name.Length;
            if ((begin == 0 || !Joins(content[begin - 1])) && (end == content.Length || !Joins(content[end])))
                return true;
            from = begin + 1;
        }

        return false;
    }

    // A byte of a longer name; bytes above ASCII are parts of letters.
    private static bool Joins(byte one) => char.IsAsciiLetterOrDigit((char)one) || one >= 0x80;
}

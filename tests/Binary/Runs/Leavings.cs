using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CallQa.Binary.Runs;

/// <summary>All that can be read in the files of a folder: their bytes as text, the files in archives, and what escapes stand for.</summary>
internal static partial class Leavings
{
    /// <summary>Name and text of each file and each file in an archive.</summary>
    public static IEnumerable<(string Name, string Text)> Of(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder, path);
            yield return (name, name + "\n" + Plain(Encoding.UTF8.GetString(File.ReadAllBytes(path))));
            if (Path.GetExtension(path) is not (".zip" or ".xlsx"))
                continue;
            using ZipArchive archive = ZipFile.OpenRead(path);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                yield return ($"{name}/{entry.FullName}", entry.FullName + "\n" + Plain(reader.ReadToEnd()));
            }
        }
    }

    private static string Plain(string text) =>
        WebUtility.HtmlDecode(Escape().Replace(text, e => ((char)Convert.ToInt32(e.Groups["code"].Value, 16)).ToString()));

    [GeneratedRegex("\\\\u(?<code>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Escape();
}

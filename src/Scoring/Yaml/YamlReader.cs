using System.Collections.Immutable;
using System.Text;

namespace CallQa.Scoring.Yaml;

/// <summary>
/// Reads YAML written by people into nodes that know their place. It is the one place where YamlDotNet is seen, and
/// takes only the part of YAML that can be read aloud: one document, keys with values on top; anchors, aliases, merge
/// keys, tags, tabs and keys that stand twice are faults. Every scalar is a text. Thread safe.
/// </summary>
public static class YamlReader
{
    /// <summary>Longest file in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Most maps and lists inside each other.</summary>
    public const int MaxDepth = 32;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="shown">The name to show in problems; the path itself by default.</param>
    /// <returns>The content; faults of its author as problems. Never throws for what the file holds.</returns>
    /// <exception cref="IOException">The file cannot be read (the environment's fault, not the author's).</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static YamlDocument ReadFile(string path, string? shown = null)
    {
        string name = shown ?? path;
        using FileStream file = File.OpenRead(path);
        if (file.Length > MaxBytes)
            return Refused(new(name, 1, 1), $"the file has {file.Length:N0} bytes; at most {MaxBytes:N0} are allowed.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Read(bytes, name);
    }

    /// <summary>Reads UTF-8 bytes (a byte-order mark is skipped); <paramref name="shown"/> is the file's name in problems.</summary>
    public static YamlDocument Read(ReadOnlySpan<byte> utf8, string shown)
    {
        if (utf8.Length > MaxBytes)
            return Refused(new(shown, 1, 1), $"the file has {utf8.Length:N0} bytes; at most {MaxBytes:N0} are allowed.");
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || utf8.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Refused(new(shown, 1, 1), "the file is UTF-16; save it as UTF-8.");
        string text;
        try
        {
            text = Strict.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            ReadOnlySpan<byte> before = utf8[..Math.Clamp(e.Index, 0, utf8.Length)];
            int column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            return Refused(new(shown, before.Count((byte)'\n') + 1, column), "a byte here is not UTF-8; save the file as UTF-8.");
        }

        return Read(text, shown);
    }

    /// <summary>Reads a text; <paramref name="shown"/> is the file's name in problems.</summary>
    public static YamlDocument Read(string text, string shown)
    {
        text = text.ReplaceLineEndings("\n");
        var problems = new YamlProblems();
        CheckCharacters(text, shown, problems);
        if (problems.Any)
            return new(Empty(shown), problems.InOrder());
        YamlMap root = new NodeBuilder(text, shown, problems).Build();
        return new(root, problems.InOrder());
    }

    internal static YamlMap Empty(string shown) => new(new(shown, 1, 1), []);

    private static YamlDocument Refused(SourcePosition at, string message) =>
        new(Empty(at.File), ImmutableArray.Create(new YamlProblem(at, message)));

    // A tab is refused everywhere, not only in indentation: whether it is allowed depends on what stands around it, and
    // it looks like the spaces that would be.
    private static void CheckCharacters(string text, string shown, YamlProblems problems)
    {
        int line = 1, start = 0, lastLine = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n')
            {
                line++;
                start = i + 1;
            }
            else if ((char.IsControl(c) || c is '\uFEFF' or '\u2028' or '\u2029') && line != lastLine)
            {
                lastLine = line;
                string found = c == '\t' ? "a tab stands here; use spaces." : $"the character U+{(int)c:X4} stands here; take it out.";
                problems.Add(new(shown, line, i - start + 1), found);
            }
        }
    }
}

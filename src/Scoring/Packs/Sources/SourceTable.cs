using System.Collections.Immutable;
using System.Text;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>Reads a file of tab-separated values with a line of headings: UTF-8, every row with as many cells as there are headings.</summary>
internal sealed class SourceTable(string shown, YamlProblems problems)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The good rows; what is faulty is left out and noted.</summary>
    public ImmutableArray<SourceRow> Rows(ReadOnlySpan<byte> utf8, params string[] headings)
    {
        string text;
        try
        {
            text = Strict.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(new(shown, utf8[..Math.Clamp(e.Index, 0, utf8.Length)].Count((byte)'\n') + 1, 1), "a byte in this line is not UTF-8; save the file as UTF-8.");
            return [];
        }

        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (!lines[0].Split('\t').SequenceEqual(headings, StringComparer.Ordinal))
        {
            problems.Add(new(shown, 1, 1), $"the headings are '{lines[0].Replace('\t', ' ')}'; they must be {string.Join(", ", headings)}, parted by tabs.");
            return [];
        }

        var rows = ImmutableArray.CreateBuilder<SourceRow>();
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            string[] cells = lines[i].Split('\t');
            if (cells.Length == headings.Length)
                rows.Add(new(cells, new(shown, i + 1, 1)));
            else
                problems.Add(new(shown, i + 1, 1), $"the line has {Counted.Of(cells.Length, "cell")}; it must have {headings.Length}: {string.Join(", ", headings)}, parted by tabs.");
        }

        return rows.ToImmutable();
    }
}

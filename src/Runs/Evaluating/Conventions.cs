using System.Collections.Immutable;

namespace CallQa.Runs.Evaluating;

/// <summary>
/// Where the gold verdicts follow another convention than the standards do, by standard and language: such rows are shown, but
/// counted apart, because neither side is wrong. UTF-8, tab-separated, with the heading <c>standard_id language why</c>.
/// </summary>
/// <param name="Rows">Standard and language.</param>
public sealed record Conventions(ImmutableHashSet<(StandardId Standard, Language Language)> Rows)
{
    private const string Heading = "standard_id\tlanguage\twhy";

    /// <summary>No row apart.</summary>
    public static Conventions None { get; } = new([]);

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shown">The file's name in faults.</param>
    /// <returns>The rows, and the first fault as <c>file:line: sentence</c>; empty for none.</returns>
    public static (Conventions Conventions, string Fault) Read(string text, string shown)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!string.Equals(lines[0].TrimStart('\uFEFF'), Heading, StringComparison.Ordinal))
            return (None, $"{shown}:1: the heading is '{lines[0]}'; it must be standard_id, language, why, parted by tabs.");
        var rows = ImmutableHashSet.CreateBuilder<(StandardId, Language)>();
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            string[] cells = lines[i].Split('\t');
            if (cells.Length != 3 || cells.Any(c => c.Length == 0) || !Codes.TryParse(cells[1], out Language language))
                return (None, FormattableString.Invariant($"{shown}:{i + 1}: '{lines[i]}' is no row; it must hold a standard, one of ru, sv, en, and the reason, parted by tabs."));
            rows.Add((new(cells[0]), language));
        }

        return (new(rows.ToImmutable()), "");
    }

    /// <summary>True where the pair counts apart.</summary>
    /// <param name="pair">A pair.</param>
    public bool SetApart(VerdictPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Rows.Contains((pair.Gold.Standard, pair.Language));
    }
}

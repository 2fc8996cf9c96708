using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Runs.Evaluating;

/// <summary>
/// Reads gold verdicts: UTF-8, tab-separated, with the heading <c>call_id standard_id verdict turns note</c>, in which the
/// last two may be missing. Turns are 0-based utterances, alone or as stretches: <c>3,7-9</c>.
/// </summary>
public static class GoldFile
{
    private static readonly string[] Columns = ["call_id", "standard_id", "verdict"];

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shown">The file's name in faults.</param>
    /// <returns>The verdicts in the file's order, and the first fault as <c>file:line: sentence</c>; empty for none.</returns>
    public static (ImmutableArray<GoldVerdict> Verdicts, string Fault) Read(string text, string shown)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string[] heading = lines[0].TrimStart('\uFEFF').Split('\t');
        int[] at = [.. Columns.Select(c => Array.IndexOf(heading, c))];
        if (at.Contains(-1))
            return ([], $"{shown}:1: the heading is '{lines[0]}'; it must hold the columns {string.Join(", ", Columns)}, parted by tabs.");
        int note = Array.IndexOf(heading, "note"), turns = Array.IndexOf(heading, "turns");
        var verdicts = ImmutableArray.CreateBuilder<GoldVerdict>();
        var seen = new HashSet<(string Call, string Standard)>();
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            string[] cells = lines[i].Split('\t');
            string place = string.Create(CultureInfo.InvariantCulture, $"{shown}:{i + 1}");
            if (at.Any(a => a >= cells.Length || cells[a].Length == 0))
                return ([], $"{place}: a cell of {string.Join(", ", Columns)} is empty; all three must be filled.");
            if (!Codes.TryParse(cells[at[2]], out Verdict verdict))
                return ([], $"{place}: the verdict is '{cells[at[2]]}'; it must be one of met, not-met, not-applicable, cannot-tell.");
            if (!seen.Add((cells[at[0]], cells[at[1]])))
                return ([], $"{place}: '{cells[at[1]]}' stands twice for the call '{cells[at[0]]}'.");
            string named = turns >= 0 && turns < cells.Length ? cells[turns] : "";
            if (Utterances(named) is not { } utterances)
                return ([], $"{place}: the turns are '{named}'; they must be numbers or stretches of utterances, such as 3,7-9.");
            verdicts.Add(new(new(cells[at[0]]), new(cells[at[1]]), verdict, utterances, note >= 0 && note < cells.Length ? cells[note] : ""));
        }

        return (verdicts.ToImmutable(), "");
    }

    private static ImmutableArray<(int First, int Last)>? Utterances(string text)
    {
        var stretches = ImmutableArray.CreateBuilder<(int First, int Last)>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
                || last < first)
                return null;
            stretches.Add((first, last));
        }

        return stretches.ToImmutable();
    }
}

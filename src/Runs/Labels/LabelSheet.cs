using System.Text.Json;
using CallQa.Ingest;
using CallQa.Reports.Formats;

namespace CallQa.Runs.Labels;

/// <summary>
/// Reads labels from a file: a table with a heading (commas, semicolons or tabs), or a JSON object a line. Columns are those
/// of the table <c>labels</c>.
/// </summary>
public static class LabelSheet
{
    private static readonly string[] Columns = ["call_id", "standard_id", "rater", "verdict", "reason", "origin", "sampling_weight", "labelled_at"];
    private static readonly string[] Needed = ["call_id", "standard_id", "verdict"];

    /// <summary>The drafts with the line on which each begins; rows of a sheet whose verdict is still empty are left out and counted.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="lines">True for a JSON object a line, false for a table.</param>
    /// <param name="rater">Who judged where a row does not say; may be empty.</param>
    /// <param name="faults">Where each fault is added, with its line.</param>
    /// <param name="open">How many rows have no verdict yet.</param>
    public static List<(int Line, LabelDraft Draft)> Read(string text, bool lines, string rater, ICollection<(int Line, string Fault)> faults, out int open)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(faults);
        var drafts = new List<(int, LabelDraft)>();
        open = 0;
        foreach ((int line, Dictionary<string, string> cells) in lines ? Objects(text, faults) : Rows(text.TrimStart('\ufeff'), faults))
        {
            string Cell(string column, string otherwise = "") => cells.GetValueOrDefault(column) is { Length: > 0 } cell ? cell : otherwise;
            if (Cell("verdict").Length == 0)
                open++;
            else
                drafts.Add((line, new()
                {
                    Call = Cell("call_id"),
                    Standard = Cell("standard_id"),
                    Rater = Cell("rater", rater),
                    Verdict = Cell("verdict"),
                    Reason = Cell("reason"),
                    Origin = Cell("origin", LabelOrigins.Import),
                    SamplingWeight = Cell("sampling_weight"),
                    LabelledAt = Cell("labelled_at"),
                }));
        }

        return drafts;
    }

    private static IEnumerable<(int Line, Dictionary<string, string> Cells)> Rows(string text, ICollection<(int Line, string Fault)> faults)
    {
        string[]? heading = null;
        foreach ((int line, string[] cells) in CsvFile.Read(text))
        {
            if (heading is null)
            {
                heading = cells;
                if (!Fits(heading, line, faults))
                    yield break;
            }
            else if (cells.Length != heading.Length)
            {
                faults.Add((line, $"has {cells.Length} cells; the heading has {heading.Length}."));
            }
            else
            {
                yield return (line, heading.Zip(cells).ToDictionary(p => p.First, p => FormulaGuard.Lift(p.Second), StringComparer.Ordinal));
            }
        }

        if (heading is null)
            faults.Add((1, $"the file is empty; it must have a heading with {string.Join(", ", Needed)}."));
    }

    private static bool Fits(string[] heading, int line, ICollection<(int Line, string Fault)> faults)
    {
        int before = faults.Count;
        foreach (string unknown in heading.Where(h => !Columns.Contains(h, StringComparer.Ordinal)))
            faults.Add((line, $"the heading has '{unknown}'; {Nearest.Hint(unknown, Columns)}"));
        foreach (string twice in heading.GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key))
            faults.Add((line, $"the heading has '{twice}' more than once; each column may stand there once."));
        foreach (string missing in Needed.Where(n => !heading.Contains(n, StringComparer.Ordinal)))
            faults.Add((line, $"the heading has no '{missing}'; it must have {string.Join(", ", Needed)}."));
        return faults.Count == before;
    }

    private static IEnumerable<(int Line, Dictionary<string, string> Cells)> Objects(string text, ICollection<(int Line, string Fault)> faults)
    {
        int number = 0;
        foreach (string line in text.TrimStart('\ufeff').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            int before = faults.Count;
            Dictionary<string, string> cells = Object(line, number, faults);
            if (faults.Count == before)
                yield return (number, cells);
        }
    }

    private static Dictionary<string, string> Object(string line, int number, ICollection<(int Line, string Fault)> faults)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                faults.Add((number, "is no JSON object; every line must be one."));
            else
                foreach (JsonProperty property in json.RootElement.EnumerateObject())
                {
                    if (!Columns.Contains(property.Name, StringComparer.Ordinal))
                        faults.Add((number, $"the object has '{property.Name}'; {Nearest.Hint(property.Name, Columns)}"));
                    else if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                        cells[property.Name] = property.Value.ToString();
                    else if (property.Value.ValueKind is not JsonValueKind.Null)
                        faults.Add((number, $"'{property.Name}' is {property.Value.GetRawText()}; it must be a text, a number or null."));
                }
        }
        catch (JsonException)
        {
            faults.Add((number, "is no JSON object; every line must be one."));
        }

        return cells;
    }
}

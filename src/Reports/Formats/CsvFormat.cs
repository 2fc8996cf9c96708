namespace CallQa.Reports.Formats;

/// <summary>
/// Comma-separated values by RFC 4180 (lines end in CR LF, quotes doubled). A text that a spreadsheet would take for a formula
/// (it begins with = + - @, tab or carriage return) gets an apostrophe in front; numbers stay numbers.
/// </summary>
internal static class CsvFormat
{
    public static void Write(ResultTable table, TextWriter output)
    {
        Line(table.Columns.Select(c => Cell(c.Name)), output);
        foreach (IReadOnlyList<object?> row in table.Rows)
            Line(row.Select(Cell), output);
    }

    private static string Cell(object? cell)
    {
        string text = CellText.Of(cell);
        if (cell is (string or IEnumerable<string> or RawJson) && text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") || text.StartsWith(' ') || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    private static void Line(IEnumerable<string> cells, TextWriter output)
    {
        output.Write(string.Join(',', cells));
        output.Write("\r\n");
    }
}

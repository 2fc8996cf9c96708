namespace CallQa.Reports.Formats;

/// <summary>
/// Separated values. By RFC 4180 with commas and decimal points, or, for Excel where it is set to Russian or Swedish, with semicolons,
/// decimal commas and a byte order mark. Lines end in CR LF, quotes are doubled. A text that a spreadsheet would
/// take for a formula gets an apostrophe in front; numbers stay numbers.
/// </summary>
internal sealed class CsvFormat(char separator, char point)
{
    /// <summary>RFC 4180.</summary>
    public static CsvFormat Plain { get; } = new(',', '.');

    /// <summary>What Excel opens with a double click in Russian and Swedish.</summary>
    public static CsvFormat Excel { get; } = new(';', ',');

    /// <summary>Writes a heading line and the rows.</summary>
    public void Write(ResultTable table, TextWriter output)
    {
        if (separator == ';')
            output.Write('\ufeff');
        Line(table.Columns.Select(c => Cell(c.Name)), output);
        foreach (IReadOnlyList<object?> row in table.Rows)
            Line(row.Select(Cell), output);
    }

    private string Cell(object? cell)
    {
        string text = CellText.Of(cell);
        if (cell is double or float or decimal)
            text = text.Replace('.', point);
        else if (cell is string or IEnumerable<string> or RawJson)
            text = FormulaGuard.Set(text);
        return text.AsSpan().ContainsAny("\"\r\n") || text.Contains(separator, StringComparison.Ordinal) || text.StartsWith(' ') || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    private void Line(IEnumerable<string> cells, TextWriter output)
    {
        output.Write(string.Join(separator, cells));
        output.Write("\r\n");
    }
}

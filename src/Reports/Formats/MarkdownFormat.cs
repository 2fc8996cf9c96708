namespace CallQa.Reports.Formats;

/// <summary>
/// A table of GitHub's Markdown. What a text could mean in Markdown or HTML is escaped, so that a quote cannot become a link,
/// an image or a tag.
/// </summary>
internal static class MarkdownFormat
{
    private const string Special = "\\`*_{}[]<>()#+!|~&";

    public static void Write(ResultTable table, TextWriter output)
    {
        if (table.Title.Length > 0)
            output.Write($"### {Escape(table.Title)}\n\n");
        Line(table.Columns.Select(c => Escape(c.Name)), output);
        Line(table.Columns.Select(c => c.Right ? "--:" : ":--"), output);
        foreach (IReadOnlyList<object?> row in table.Rows)
            Line(row.Select(cell => cell is IEnumerable<string> list
                ? string.Join("<br>", list.Select(Escape))
                : Escape(CellText.Of(cell))), output);
    }

    /// <summary>The text without meaning in Markdown, on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length + 8);
        foreach (char c in CellText.Plain(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static void Line(IEnumerable<string> cells, TextWriter output)
    {
        output.Write($"| {string.Join(" | ", cells)} |\n");
    }
}

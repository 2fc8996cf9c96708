using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>Pieces of tables that more than one section has.</summary>
internal static class Cells
{
    /// <summary>The table's name, for those who hear it only where the heading above says the same.</summary>
    public static void Caption(HtmlWriter html, string text, bool seen = false)
    {
        if (seen)
            html.Element("caption", text);
        else
            html.Begin("caption").Element("span", text, ("class", "heard")).End();
    }

    /// <summary>The row of headings; those of figures stand right, as the figures do.</summary>
    public static void Headings(HtmlWriter html, params ReadOnlySpan<ResultColumn> columns)
    {
        html.Begin("thead").Begin("tr");
        foreach (ResultColumn column in columns)
            if (column.Right)
                html.Element("th", column.Name, ("scope", "col"), ("class", "right"));
            else
                html.Element("th", column.Name, ("scope", "col"));
        html.End().End();
    }

    /// <summary>A standard's title with its id below.</summary>
    public static void Standard(HtmlWriter html, PageData page, string standard, string element)
    {
        string title = page.Title(standard);
        if (string.Equals(element, "th", StringComparison.Ordinal))
            html.Begin(element, ("scope", "row"));
        else
            html.Begin(element);
        html.Text(title);
        if (!string.Equals(title, standard, StringComparison.Ordinal))
            html.Void("br").Element("code", standard);
        html.End();
    }

    /// <summary>Begins what a table lies in, which moves sideways where the page is narrow, by keys too.</summary>
    public static HtmlWriter Wide(HtmlWriter html, string title) =>
        html.Begin("div", ("class", "wide"), ("role", "group"), ("tabindex", "0"), ("aria-label", title));

    /// <summary>A plain table of a result, its first column as headings of the rows.</summary>
    public static void Table(HtmlWriter html, ResultTable table, ReportTexts texts, bool seen = false)
    {
        Wide(html, table.Title).Begin("table", ("data-filter", texts["filter"]));
        Caption(html, table.Title, seen);
        Headings(html, [.. table.Columns]);
        html.Begin("tbody");
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            html.Begin("tr");
            html.Element("th", CellText.Of(row[0]), ("scope", "row"));
            for (int i = 1; i < row.Count; i++)
                if (table.Columns[i].Right)
                    Number(html, CellText.Of(row[i]));
                else
                    html.Element("td", CellText.Of(row[i]));
            html.EndLine();
        }

        html.End().End().End();
    }

    /// <summary>A cell with a figure.</summary>
    public static void Number(HtmlWriter html, string text) => html.Element("td", text, ("class", "number"));
}

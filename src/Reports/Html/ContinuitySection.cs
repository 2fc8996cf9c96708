using System.Globalization;
using CallQa.Reports.Agents;
using CallQa.Reports.Formats;

namespace CallQa.Reports.Html;

/// <summary>What only many calls of a customer or an agent show; left out where nothing was computed.</summary>
internal static class ContinuitySection
{
    public static void Write(HtmlWriter html, PageData page)
    {
        if (page.All.Continuity.IsEmpty)
            return;
        html.Begin("section", ("id", "continuity"));
        html.Element("h2", page.Texts["title.continuity"]);
        html.Element("p", page.Texts["method.continuity"], ("class", "note"));
        Table(html, ContinuityTables.Shares(page.All.Continuity, page.Texts, page.Title));
        ResultTable notMet = ContinuityTables.NotMet(page.All.Continuity, page.Texts, page.Title);
        if (notMet.Rows.Any())
        {
            html.Element("h3", notMet.Title);
            Table(html, notMet);
        }

        html.EndLine();
    }

    private static void Table(HtmlWriter html, ResultTable table)
    {
        html.Begin("div", ("class", "wide")).Begin("table");
        Cells.Caption(html, table.Title);
        Cells.Headings(html, [.. table.Columns]);
        html.Begin("tbody");
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            html.Begin("tr");
            html.Element("th", Text(row[0]), ("scope", "row"));
            for (int i = 1; i < row.Count; i++)
                if (table.Columns[i].Right)
                    Cells.Number(html, Text(row[i]));
                else
                    html.Element("td", Text(row[i]));
            html.EndLine();
        }

        html.End().End().End();
    }

    private static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}

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
        Cells.Table(html, ContinuityTables.Shares(page.All.Continuity, page.Texts, page.Title), page.Texts);
        ResultTable notMet = ContinuityTables.NotMet(page.All.Continuity, page.View.Agents, page.Texts, page.Title);
        if (notMet.Rows.Any())
        {
            html.Element("h3", notMet.Title);
            Cells.Table(html, notMet, page.Texts);
        }

        html.EndLine();
    }
}

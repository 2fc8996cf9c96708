using CallQa.Reports.Agents;
using CallQa.Reports.Comparing;

namespace CallQa.Reports.Html;

/// <summary>What changed since the period before; left out where that was not asked for.</summary>
internal static class ChangeSection
{
    public static void Write(HtmlWriter html, PageData page)
    {
        if (page.Agents.Comparison is not { } comparison)
            return;
        html.Begin("section", ("id", "changes"));
        html.Element("h2", page.Texts["title.changes"]);
        foreach (string sentence in ComparisonTables.Sentences(comparison, page.Texts))
            html.Element("p", sentence);
        if (comparison.All is { Now.N: > 0, Before.N: > 0 })
        {
            foreach (Formats.ResultTable table in ComparisonTables.Moves(comparison, page.Texts, page.Title))
                Cells.Table(html, table, page.Texts, seen: true);
            Cells.Table(html, ComparisonTables.Groups(comparison, GroupKind.Agent, page.Texts), page.Texts, seen: true);
        }

        html.EndLine();
    }
}

using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>Agents across, standards down, redder where more often not met; standards in order of sections, worst first within.</summary>
internal static class HeatSection
{
    public static void Write(HtmlWriter html, PageData page)
    {
        ReportTexts texts = page.Texts;
        GroupLine[] agents = [.. page.AgentLines.Take(page.Options.MostAgents)];
        StandardShare[] standards =
        [
            .. page.Standards.Where(s => s.NotMet.Of > 0)
                .OrderBy(s => s.Section, StringComparer.Ordinal).ThenByDescending(s => s.NotMet.Share).ThenBy(s => s.Standard, StringComparer.Ordinal),
        ];
        if (agents.Length == 0 || standards.Length == 0)
            return;
        html.Begin("section", ("id", "heat"));
        html.Element("h2", texts["title.heat"]);
        html.Element("p", texts["heat.legend"]);
        if (page.AgentLines.Count() > agents.Length)
            html.Element("p", texts.Format("agents.cut", agents.Length, page.AgentLines.Count()));
        Cells.Wide(html, texts["title.heat"]).Begin("table", ("class", "heat"));
        Cells.Caption(html, texts["title.heat"]);
        Cells.Headings(html, [new ResultColumn(texts["column.standard"]), new ResultColumn(texts["title.all"]), .. agents.Select(a => new ResultColumn(page.Agent(a.Name)))]);
        html.Begin("tbody");
        string section = "";
        foreach (StandardShare standard in standards)
        {
            if (!string.Equals(section, standard.Section, StringComparison.Ordinal))
            {
                section = standard.Section;
                html.Begin("tr", ("class", "section")).Element("th", page.Section(standard), ("scope", "rowgroup"), ("colspan", CellText.Of(agents.Length + 2))).EndLine();
            }

            html.Begin("tr");
            Cells.Standard(html, page, standard.Standard, "th");
            Cell(html, page, texts["title.all"], standard);
            foreach (GroupLine agent in agents)
                Cell(html, page, page.Agent(agent.Name), page.ByAgent[agent.Name].FirstOrDefault(s => string.Equals(s.Standard, standard.Standard, StringComparison.Ordinal)));
            html.EndLine();
        }

        html.End().End().End().EndLine();
    }

    private static void Cell(HtmlWriter html, PageData page, string agent, StandardShare? found)
    {
        if (found is not { NotMet: { Of: > 0 } share })
        {
            html.Element("td", "·", ("class", "none"));
            return;
        }

        string title = page.Texts.Format("heat.cell", page.Title(found.Standard), agent, share.Count, share.Of);
        html.Element("td", $"{share.Count}/{share.Of}", ("class", "h" + Shade(share)), ("title", title));
    }

    // Eleven shades: 0 only where never, 10 only where always.
    private static int Shade(Proportion share) => share.Count == 0 ? 0 : share.Count == share.Of ? 10 : Math.Clamp((int)(share.Share!.Value * 10), 1, 9);
}

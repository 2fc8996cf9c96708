using System.Globalization;
using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>Agents or teams: those with enough calls in order, the others apart.</summary>
internal static class GroupsSection
{
    public static void Write(HtmlWriter html, PageData page, AgentReport report)
    {
        ReportTexts texts = page.Texts;
        string kind = report.By == GroupKind.Agent ? "agent" : "team";
        html.Begin("section", ("id", kind + "s"));
        html.Element("h2", texts["title." + kind]);
        if (report.Ranked.Length > 0)
            Table(html, page, report, texts["title." + kind], [.. report.Ranked], ranked: true);
        if (report.Unranked.Length > 0)
            Table(html, page, report, texts.Format($"title.{kind}.unranked", report.Options.MinimumCalls), [.. report.Unranked], ranked: false);
        html.EndLine();
    }

    private static void Table(HtmlWriter html, PageData page, AgentReport report, string title, GroupLine[] lines, bool ranked)
    {
        ReportTexts texts = page.Texts;
        bool agents = report.By == GroupKind.Agent;
        Cells.Wide(html, title);
        html.Begin("table", ("class", ranked ? "groups" : "groups unranked"), ("data-filter", texts["filter"]));
        Cells.Caption(html, title, seen: !ranked);
        ResultColumn[] headings =
        [
            .. ranked ? new[] { new ResultColumn(texts["column.rank"], true) } : [],
            new ResultColumn(texts[agents ? "column.agent" : "column.team"]),
            .. agents ? new[] { new ResultColumn(texts["column.team"]) } : [],
            new ResultColumn(texts["column.calls"], true), new ResultColumn(texts["column.score"], true), new ResultColumn(texts["column.interval"]), new ResultColumn(texts["column.trend"]), new ResultColumn(texts["column.cannot-tell"], true),
            new ResultColumn(texts["column.not-applicable"], true), new ResultColumn(texts["column.critical"], true), new ResultColumn(texts["column.review"], true),
        ];
        int columns = headings.Length;
        Cells.Headings(html, headings);
        html.Begin("tbody");
        foreach (GroupLine line in lines)
        {
            html.Begin("tr");
            if (ranked)
                Cells.Number(html, line.Rank.ToString()!);
            html.Element("th", ReportWords.Name(line.Name, report.By, report.Agents, texts), ("scope", "row"));
            if (agents)
                html.Element("td", line.Team);
            Cells.Number(html, line.Calls.ToString(CultureInfo.InvariantCulture));
            html.Element("td", Shown.Score(line.Score.Value), ("class", "number score"));
            html.Begin("td", ("class", "plot"));
            IntervalPlot.Write(html, ReportWords.Name(line.Name, report.By, report.Agents, texts), line.Score, texts);
            html.Element("span", ReportWords.Interval(line.Score, texts), ("class", "note")).End();
            html.Element("td", ReportWords.Trend(line.Trend, texts), ("class", "trend " + line.Trend.Direction.ToString().ToLowerInvariant()));
            Cells.Number(html, Shown.Percent(line.CannotTell.Share));
            Cells.Number(html, Shown.Percent(line.NotApplicable.Share));
            Cells.Number(html, line.CriticalCalls.ToString(CultureInfo.InvariantCulture));
            Cells.Number(html, line.ReviewCalls.ToString(CultureInfo.InvariantCulture));
            html.EndLine();
            Worst(html, page, line, columns);
        }

        html.End().End().EndLine();
    }

    private static void Worst(HtmlWriter html, PageData page, GroupLine line, int columns)
    {
        if (line.Worst.Length == 0)
            return;
        html.Begin("tr", ("class", "more")).Begin("td", ("colspan", CellText.Of(columns)));
        html.Text(page.Texts["column.worst"] + ":");
        foreach (StandardShare s in line.Worst)
            html.Text(" ").Begin("span", ("class", "worst")).Text(page.Title(s.Standard) + " ").Element("b", page.Texts.Format("of", s.NotMet.Count, s.NotMet.Of)).End();
        html.End().EndLine();
    }
}

using CallQa.Reports.Agents;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>One small plot an agent, all on the same axes so that they can be compared.</summary>
internal static class TrendSection
{
    public static void Write(HtmlWriter html, PageData page)
    {
        ReportTexts texts = page.Texts;
        GroupLine[] agents = [.. page.AgentLines.Where(a => a.Score.N > 0).Take(page.Options.MostAgents)];
        DailyScore[] points = [.. agents.SelectMany(a => page.Daily[a.Name])];
        if (points.Length == 0)
            return;
        var span = new PlotSpan(points.Min(p => p.Days), points.Max(p => p.Days), points.Min(p => p.Day), points.Max(p => p.Day));
        html.Begin("section", ("id", "trend"));
        html.Element("h2", texts["title.trend"]);
        html.Begin("div", ("class", "plots"));
        foreach (GroupLine agent in agents)
        {
            html.Begin("figure");
            TrendPlot.Write(html, agent, [.. page.Daily[agent.Name]], span, texts);
            html.Begin("figcaption").Element("strong", page.Agent(agent.Name)).Text($" {ReportWords.Trend(agent.Trend, texts)}").End();
            html.EndLine();
        }

        html.End().EndLine();
    }
}

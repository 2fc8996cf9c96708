using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Clips;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Explaining;

/// <summary>The list of one agent's calls, each with its page.</summary>
public static class AgentIndexPage
{
    /// <summary>Name of a call's page beside the list.</summary>
    public static string FileOf(string call) => $"call-{ClipNames.Safe(call)}.html";

    /// <summary>The page as text.</summary>
    /// <param name="agent">The agent, as people read it.</param>
    /// <param name="calls">The calls, in the order of the list.</param>
    /// <param name="texts">The reader's language.</param>
    public static string Text(string agent, ImmutableArray<AgentCall> calls, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return PageFrame.Text(texts, texts.Format("explain.of-agent", agent), script: false, html => html.Element("p", texts["explain.of-agent.about"]), html =>
        {
            html.Begin("section", ("id", "calls"));
            html.Element("h2", texts["column.calls"]);
            html.Begin("div", ("class", "wide")).Begin("table");
            Cells.Caption(html, texts["column.calls"]);
            Cells.Headings(html, new ResultColumn(texts["column.day"]), new ResultColumn(texts["column.call"]), new ResultColumn(texts["column.score"], true), new ResultColumn(texts["column.not-met"], true), new ResultColumn(texts["column.met"], true), new ResultColumn(texts["column.cannot-tell"], true));
            html.Begin("tbody");
            foreach (AgentCall call in calls)
            {
                html.Begin("tr").Element("td", Shown.Day(call.Day), ("class", "nowrap"));
                html.Begin("th", ("scope", "row")).Element("a", call.Call, ("href", FileOf(call.Call))).End();
                Cells.Number(html, Shown.Score(call.Score));
                foreach (int count in (int[])[call.NotMet, call.Met, call.CannotTell])
                    Cells.Number(html, count.ToString(CultureInfo.InvariantCulture));
                html.EndLine();
            }

            html.End().End().End().EndLine();
        });
    }
}

using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>Calls that somebody should listen to, each with the second and the words.</summary>
internal static class PersonSection
{
    public static void Write(HtmlWriter html, PageData page)
    {
        ReportTexts texts = page.Texts;
        html.Begin("section", ("id", "for-a-person"));
        html.Element("h2", texts["title.for-a-person"]);
        if (page.ForAPerson.Count == 0)
        {
            html.Element("p", texts["review.empty"]).EndLine();
            return;
        }

        if (page.ForAPersonInAll > page.ForAPerson.Count)
            html.Element("p", texts.Format("review.cut", page.ForAPerson.Count, page.ForAPersonInAll));
        Cells.Wide(html, texts["title.for-a-person"]);
        html.Begin("table", ("class", "persons"), ("data-filter", texts["filter"]));
        Cells.Caption(html, texts["title.for-a-person"]);
        Cells.Headings(html, new ResultColumn(texts["column.call"]), new ResultColumn(texts["column.agent"]), new ResultColumn(texts["column.day"]), new ResultColumn(texts["column.standard"]), new ResultColumn(texts["column.what"]), new ResultColumn(texts["column.at"], true), new ResultColumn(texts["column.quote"]));
        html.Begin("tbody");
        foreach (ForAPerson line in page.ForAPerson)
            Row(html, page, line);
        html.End().End().End().EndLine();
    }

    private static void Row(HtmlWriter html, PageData page, ForAPerson line)
    {
        html.Begin("tr");
        html.Element("th", line.Call, ("scope", "row"), ("class", "nowrap"));
        html.Element("td", page.Agent(line.Agent));
        html.Element("td", Shown.Day(line.Day), ("class", "nowrap"));
        Cells.Standard(html, page, line.Standard, "td");
        html.Begin("td").Element("span", page.Texts[line.Gate ? "review.gate" : "review.critical"], ("class", line.Gate ? "tag gate" : "tag critical")).End();
        html.Element("td", line.StartMs is { } ms ? Shown.Clock(ms) : "-", ("class", "number"));
        html.Begin("td");
        if (line.Quote.Length > 0)
            html.Element("q", Shown.Short(line.Quote, 140));
        html.End().EndLine();
    }
}

using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;
using static CallQa.Reports.Html.HtmlWriter;

namespace CallQa.Reports.Html;

/// <summary>The standards most often not met over all calls, with the share's interval.</summary>
internal static class StandardsSection
{
    private const int Most = 15;

    public static void Write(HtmlWriter html, PageData page)
    {
        StandardShare[] worst =
        [
            .. page.Standards.Where(s => s.NotMet.Count > 0)
                .OrderByDescending(s => s.NotMet.Low).ThenBy(s => s.Standard, StringComparer.Ordinal).Take(Most),
        ];
        if (worst.Length == 0)
            return;
        ReportTexts texts = page.Texts;
        html.Begin("section", ("id", "standards"));
        html.Element("h2", texts["title.worst"]);
        Cells.Wide(html, texts["title.worst"]).Begin("table", ("data-filter", texts["filter"]));
        Cells.Caption(html, texts["title.worst"]);
        Cells.Headings(html, new ResultColumn(texts["column.standard"]), new ResultColumn(texts["column.section"]), new ResultColumn(texts["column.not-met"], true), new ResultColumn(texts["column.share"], true), new ResultColumn(texts["column.interval"]), new ResultColumn(texts["column.cannot-tell"], true), new ResultColumn(texts["column.not-applicable"], true));
        html.Begin("tbody");
        foreach (StandardShare s in worst)
        {
            html.Begin("tr");
            Cells.Standard(html, page, s.Standard, "th");
            html.Element("td", page.Section(s));
            Cells.Number(html, texts.Format("of", s.NotMet.Count, s.NotMet.Of));
            Cells.Number(html, Shown.Percent(s.NotMet.Share));
            html.Begin("td", ("class", "plot"));
            Bar(html, page.Title(s.Standard), s.NotMet, texts);
            html.Element("span", Shown.PercentInterval(s.NotMet.Low, s.NotMet.High), ("class", "note")).End();
            Cells.Number(html, CellText.Of(s.CannotTell));
            Cells.Number(html, CellText.Of(s.NotApplicable));
            html.EndLine();
        }

        html.End().End().End().EndLine();
    }

    private static void Bar(HtmlWriter html, string title, Proportion share, ReportTexts texts)
    {
        const double left = 2, width = 140;
        html.Begin("svg", ("viewBox", "0 0 144 18"), ("width", "144"), ("height", "18"), ("role", "img"), ("aria-label", texts.Format("plot.share", title, share.Count, share.Of)));
        html.Void("rect", ("class", "track"), ("x", Number(left)), ("y", "4"), ("width", Number(width)), ("height", "10"), ("rx", "2"));
        html.Void("rect", ("class", "bad"), ("x", Number(left)), ("y", "4"), ("width", Number(width * share.Share!.Value)), ("height", "10"), ("rx", "2"));
        html.Void("line", ("class", "whisker"), ("x1", Number(left + width * share.Low!.Value)), ("x2", Number(left + width * share.High!.Value)), ("y1", "9"), ("y2", "9"));
        foreach (double end in (double[])[share.Low.Value, share.High!.Value])
            html.Void("line", ("class", "whisker"), ("x1", Number(left + width * end)), ("x2", Number(left + width * end)), ("y1", "6"), ("y2", "12"));
        html.End();
    }
}

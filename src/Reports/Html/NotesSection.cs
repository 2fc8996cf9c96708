using System.Globalization;
using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>What limits the figures: how well each language was heard, what could not be processed, and the method.</summary>
internal static class NotesSection
{
    public static void Write(HtmlWriter html, PageData page)
    {
        Languages(html, page);
        if (page.All.Coverage.Quarantined.Length > 0)
            Quarantine(html, page);
        html.Begin("section", ("id", "method"));
        html.Element("h2", page.Texts["title.method"]);
        foreach (string sentence in ReportWords.Method(page.Options.Report, page.Texts))
            html.Element("p", sentence);
        html.Element("p", page.Texts.Format("report.made", Path.GetFileName(page.View.Folder), page.View.RunId), ("class", "note"));
        html.EndLine();
    }

    private static void Languages(HtmlWriter html, PageData page)
    {
        ReportTexts texts = page.Texts;
        html.Begin("section", ("id", "languages"));
        html.Element("h2", texts["title.languages"]);
        Cells.Wide(html, texts["title.languages"]).Begin("table", ("class", "narrow"));
        Cells.Caption(html, texts["title.languages"]);
        Cells.Headings(html, new ResultColumn(texts["column.language"]), new ResultColumn(texts["column.calls"], true), new ResultColumn(texts["column.recogniser"]), new ResultColumn(texts["column.recogniser-confidence"], true), new ResultColumn(texts["column.cannot-tell"], true));
        html.Begin("tbody");
        foreach (LanguageLine line in page.All.Coverage.Languages)
        {
            html.Begin("tr");
            html.Element("th", texts.OfCode("language", line.Language), ("scope", "row"));
            Cells.Number(html, line.Calls.ToString(CultureInfo.InvariantCulture));
            html.Element("td", ReportWords.Recognisers(line, texts));
            Cells.Number(html, Shown.Percent(line.AsrConfidence));
            Cells.Number(html, Shown.Percent(line.CannotTell.Share));
            html.EndLine();
        }

        html.End().End().End().EndLine();
    }

    private static void Quarantine(HtmlWriter html, PageData page)
    {
        ReportTexts texts = page.Texts;
        html.Begin("section", ("id", "quarantine"));
        html.Element("h2", texts["title.quarantine"]);
        Cells.Wide(html, texts["title.quarantine"]).Begin("table", ("class", "narrow"));
        Cells.Caption(html, texts["title.quarantine"]);
        Cells.Headings(html, new ResultColumn(texts["column.stage"]), new ResultColumn(texts["column.reason"]), new ResultColumn(texts["column.inputs"], true), new ResultColumn(texts["column.example"]));
        html.Begin("tbody");
        foreach (QuarantinedInputs q in page.All.Coverage.Quarantined)
        {
            html.Begin("tr");
            html.Element("th", texts.OfCode("stage", q.Stage), ("scope", "row"));
            html.Element("td", q.Error);
            Cells.Number(html, q.Inputs.ToString(CultureInfo.InvariantCulture));
            html.Begin("td").Element("code", q.Example).End();
            html.EndLine();
        }

        html.End().End().End().EndLine();
    }
}

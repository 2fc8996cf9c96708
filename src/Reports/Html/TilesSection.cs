using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>The few figures that everybody looks at first.</summary>
internal static class TilesSection
{
    public static void Write(HtmlWriter html, PageData page)
    {
        if (page.All.Ranked.Concat(page.All.Unranked).FirstOrDefault() is not { } all)
            return;
        ReportTexts texts = page.Texts;
        html.Begin("dl", ("class", "tiles"));
        Tile(html, texts["tile.score"], Shown.Score(all.Score.Value), texts.Format("tile.interval", ReportWords.Interval(all.Score, texts)));
        Tile(html, texts["tile.calls"], CellText.Of(all.Score.N), texts.Format("tile.of-found", page.All.Coverage.Found));
        Tile(html, texts["tile.cannot-tell"], Shown.Percent(all.CannotTell.Share), texts["tile.cannot-tell.of"]);
        Tile(html, texts["tile.critical"], CellText.Of(all.CriticalCalls), texts.Format("tile.of", all.Calls));
        Tile(html, texts["tile.review"], CellText.Of(all.ReviewCalls), texts.Format("tile.of", all.Calls));
        html.EndLine();
    }

    private static void Tile(HtmlWriter html, string name, string value, string note)
    {
        html.Begin("div");
        html.Element("dt", name);
        html.Element("dd", value, ("class", "value"));
        html.Element("dd", note, ("class", "note"));
        html.End();
    }
}

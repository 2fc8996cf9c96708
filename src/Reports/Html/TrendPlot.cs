using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;
using static CallQa.Reports.Html.HtmlWriter;

namespace CallQa.Reports.Html;

/// <summary>One agent's daily mean scores (larger dots: more calls) and, where a trend is stated, its line.</summary>
internal static class TrendPlot
{
    private const double Left = 26, Top = 8, Width = 226, Height = 84;

    public static void Write(HtmlWriter html, GroupLine agent, IReadOnlyList<DailyScore> points, PlotSpan span, ReportTexts texts)
    {
        if (points.Count == 0)
            return;
        string label = texts.Format("plot.trend", agent.Name, Shown.Day(points[0].Day), Shown.Day(points[^1].Day), ReportWords.Trend(agent.Trend, texts));
        html.Begin("svg", ("viewBox", "0 0 260 112"), ("width", "260"), ("height", "112"), ("role", "img"), ("aria-label", label));
        foreach (int tick in (int[])[0, 50, 100])
        {
            html.Void("line", ("class", "axis"), ("x1", Number(Left)), ("x2", Number(Left + Width)), ("y1", Number(Y(tick))), ("y2", Number(Y(tick))));
            html.Element("text", CellText.Of(tick), ("class", "tick"), ("x", Number(Left - 5)), ("y", Number(Y(tick) + 3.5)), ("text-anchor", "end"));
        }

        html.Element("text", Shown.Day(span.FirstDay), ("class", "tick"), ("x", Number(Left)), ("y", "108"));
        html.Element("text", Shown.Day(span.LastDay), ("class", "tick"), ("x", Number(Left + Width)), ("y", "108"), ("text-anchor", "end"));
        if (agent.Trend is { PerWeek: { } slope, MeanDay: { } middle, Direction: not TrendDirection.TooFew })
            Line(html, span, points[0].Days, points[^1].Days, day => agent.Score.Value!.Value + slope / 7 * (day - middle), agent.Trend.Direction);
        foreach (DailyScore p in points)
            html.Void("circle", ("class", "mean"), ("cx", Number(X(span, p.Days))), ("cy", Number(Y(p.Mean))), ("r", Number(Math.Min(7, 2.4 + 0.8 * Math.Sqrt(p.Scored)))));
        html.End();
    }

    private static void Line(HtmlWriter html, PlotSpan span, double from, double to, Func<double, double> score, TrendDirection direction) => html.Void(
        "line",
        ("class", direction == TrendDirection.Unclear ? "fit unclear" : "fit"),
        ("x1", Number(X(span, from))),
        ("y1", Number(Y(Math.Clamp(score(from), 0, 100)))),
        ("x2", Number(X(span, to))),
        ("y2", Number(Y(Math.Clamp(score(to), 0, 100)))));

    private static double X(PlotSpan span, double days) => Left + 6 + (Width - 12) * span.At(days);

    private static double Y(double score) => Top + Height * (1 - score / 100);
}

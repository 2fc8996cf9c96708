using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;
using static CallQa.Reports.Html.HtmlWriter;

namespace CallQa.Reports.Html;

/// <summary>A mean on the scale from 0 to 100 with its interval as a bar.</summary>
internal static class IntervalPlot
{
    private const double Left = 6, Width = 148;

    public static void Write(HtmlWriter html, string name, MeanEstimate score, ReportTexts texts)
    {
        if (score.Value is not { } value)
            return;
        string label = score.Low is null
            ? texts.Format("plot.score.alone", name, Shown.Score(value), score.N)
            : texts.Format("plot.score", name, Shown.Score(value), Shown.Score(score.Low), Shown.Score(score.High), score.N);
        html.Begin("svg", ("viewBox", "0 0 160 18"), ("width", "160"), ("height", "18"), ("role", "img"), ("aria-label", label));
        html.Void("line", ("class", "axis"), ("x1", Number(Left)), ("x2", Number(Left + Width)), ("y1", "9"), ("y2", "9"));
        foreach (int tick in (int[])[0, 50, 100])
            html.Void("line", ("class", "axis"), ("x1", Number(At(tick))), ("x2", Number(At(tick))), ("y1", "5"), ("y2", "13"));
        if (score is { Low: { } low, High: { } high })
            html.Void("rect", ("class", "interval"), ("x", Number(At(low))), ("width", Number(Math.Max(1, At(high) - At(low)))), ("y", "5"), ("height", "8"), ("rx", "4"));
        html.Void("circle", ("class", "mean"), ("cx", Number(At(value))), ("cy", "9"), ("r", "4"));
        html.End();
    }

    private static double At(double score) => Left + Width * score / 100;
}

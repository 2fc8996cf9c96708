using CallQa.Reports.Clips;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>A clip to listen to and read: the player where there is sound, and who says what when.</summary>
internal static class ClipFigure
{
    /// <summary>Writes it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="clip">The clip.</param>
    /// <param name="caption">What it is of.</param>
    /// <param name="soundMissing">True to say so where there is no sound.</param>
    /// <param name="texts">The reader's language.</param>
    public static void Write(HtmlWriter html, Clip clip, string caption, bool soundMissing, ReportTexts texts)
    {
        html.Begin("figure", ("class", "clip"));
        html.Element("figcaption", caption);
        if (clip.Name.Length > 0)
            html.Begin("audio", ("controls", "controls"), ("preload", "none"), ("src", clip.Name + ".wav"), ("aria-label", caption)).End();
        else if (soundMissing)
            html.Element("p", texts["clip.no-sound"], ("class", "note"));
        if (clip.Name.Length > 0 && clip.Excerpt.Hidden.Length > 0)
            html.Element("p", texts["clip.tone"], ("class", "note"));
        html.Begin("ol", ("class", "lines"));
        TimeRange place = new(clip.Place.StartMs, Math.Max(clip.Place.StartMs + 1, clip.Place.EndMs));
        foreach (ExcerptLine line in clip.Excerpt.Lines)
        {
            if (clip.Place.Quote.Length > 0 && line.Time.Overlaps(place))
                html.Begin("li", ("class", "here"));
            else
                html.Begin("li");
            html.Element("span", Shown.Clock(line.Time.StartMs), ("class", "clock")).Text(" ");
            html.Element("b", ExcerptWords.Who(line, texts)).Text(" " + ExcerptWords.Words(line, texts)).End();
        }

        html.End();
        if (clip.Name.Length > 0)
            html.Begin("p", ("class", "files")).Element("a", texts["clip.text"], ("href", clip.Name + ".txt")).Text(" · ").Element("a", "WebVTT", ("href", clip.Name + ".vtt")).End();
        html.EndLine();
    }
}

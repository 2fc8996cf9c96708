using System.Collections.Immutable;
using CallQa.Reports.Clips;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Lessons;

/// <summary>A lesson for one agent as a page: standard by standard what went wrong, what would have been right, and how it sounds well done.</summary>
public static class LessonPage
{
    /// <summary>The page as text; equal data give equal bytes.</summary>
    /// <param name="agent">The agent, as people read it.</param>
    /// <param name="parts">The standards in the order of the lesson.</param>
    /// <param name="standards">What the pack says of them.</param>
    /// <param name="texts">The reader's language.</param>
    public static string Text(string agent, ImmutableArray<LessonPart> parts, StandardLookup standards, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(texts);
        return PageFrame.Text(texts, texts.Format("lesson.title", agent), script: false, html => Header(html, parts, texts), html =>
        {
            foreach (LessonPart part in parts)
                Part(html, part, standards(part.Standard), texts);
        });
    }

    private static void Header(HtmlWriter html, ImmutableArray<LessonPart> parts, ReportTexts texts)
    {
        DateOnly[] days = [.. parts.SelectMany(p => p.Wrong).Select(c => c.Place.Day).Order()];
        if (days.Length > 0)
            html.Element("p", texts.Format("lesson.days", Shown.Day(days[0]), Shown.Day(days[^1])));
        html.Element("p", texts["lesson.about"]);
    }

    private static void Part(HtmlWriter html, LessonPart part, StandardText? standard, ReportTexts texts)
    {
        html.Begin("section", ("id", part.Standard));
        html.Element("h2", standard is { Title.Length: > 0 } ? standard.Title : part.Standard);
        html.Element("p", standard is { Section.Length: > 0 } ? $"{standard.Section} · {part.Standard}" : part.Standard, ("class", "note"));
        if (standard is { Statement.Length: > 0 })
            html.Element("p", texts.Format("explain.statement", standard.Statement));
        if (standard is { Advice.Length: > 0 })
            html.Element("p", texts.Format("lesson.advice", standard.Advice), ("class", "advice"));
        html.Begin("div", ("class", "pair"));
        html.Begin("div").Element("h3", texts["lesson.wrong"]);
        foreach (Clip clip in part.Wrong)
            ClipFigure.Write(html, clip, Caption(clip, texts), soundMissing: true, texts);
        html.End();
        html.Begin("div").Element("h3", texts["lesson.right"]);
        foreach (Clip clip in part.Right)
            ClipFigure.Write(html, clip, part.RightIsColleague ? $"{texts["speaker.colleague"]} · {Heard(clip.Place, texts)}" : Caption(clip, texts), soundMissing: true, texts);
        if (standard is { Example.Length: > 0 })
            Example(html, standard, texts);
        html.End().End().EndLine();
    }

    private static void Example(HtmlWriter html, StandardText standard, ReportTexts texts)
    {
        html.Begin("figure", ("class", "clip"));
        html.Element("figcaption", texts["lesson.written"]);
        html.Begin("ol", ("class", "lines"));
        foreach (ExampleLine line in standard.Example)
            html.Begin("li").Element("b", texts.OfCode("speaker", line.Speaker)).Text(" " + line.Text).End();
        html.End().EndLine();
    }

    private static string Caption(Clip clip, ReportTexts texts) => $"{clip.Place.Call} · {Shown.Day(clip.Place.Day)} · {Heard(clip.Place, texts)}";

    private static string Heard(Place place, ReportTexts texts) => $"{Shown.Clock(place.StartMs)} · {EvidenceWords.Say(place.Kind, place.Signal, Shown.Short(place.Quote, 140), place.By, texts)}";
}

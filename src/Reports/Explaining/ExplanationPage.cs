using System.Collections.Immutable;
using CallQa.Reports.Clips;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Explaining;

/// <summary>An explanation as a page: verdict by verdict with its clips, and a form to dispute them. Equal data give equal bytes.</summary>
public static class ExplanationPage
{
    /// <summary>The page as text.</summary>
    /// <param name="call">The explanation.</param>
    /// <param name="clips">Clips of places in the call, beside the page; may be empty.</param>
    /// <param name="soundMissing">True to say which clips have no sound, because sound was asked for.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="back">Name of the list beside it that it belongs to; null for none.</param>
    public static string Text(CallExplanation call, ImmutableArray<Clip> clips, bool soundMissing, ReportTexts texts, string? back = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(texts);
        ILookup<string, Clip> byStandard = clips.ToLookup(c => c.Place.Standard, StringComparer.Ordinal);
        return PageFrame.Text(texts, texts.Format("explain.call", call.Call), script: true, html => Header(html, call, texts, back), html =>
        {
            foreach (string verdict in ExplanationWords.Order)
                Group(html, call, verdict, byStandard, soundMissing, texts);
            DisputeForm.Write(html, call, texts);
        });
    }

    private static void Header(HtmlWriter html, CallExplanation call, ReportTexts texts, string? back)
    {
        if (back is not null)
            html.Begin("p", ("class", "files")).Element("a", texts.Format("explain.of-agent", AgentTable.Shown(call.Agent, call.AgentName)), ("href", back)).End();
        if (!call.IsPart && call.ScorePercent is { } score)
            html.Element("p", Shown.Score(score), ("class", "total"), ("aria-hidden", "true"));
        foreach ((_, string fact) in ExplanationWords.Facts(call, texts))
            html.Element("p", fact);
    }

    private static void Group(HtmlWriter html, CallExplanation call, string verdict, ILookup<string, Clip> clips, bool soundMissing, ReportTexts texts)
    {
        ExplainedFinding[] findings = ExplanationWords.Of(call, verdict);
        if (findings.Length == 0)
            return;
        html.Begin("section", ("id", verdict));
        html.Element("h2", ExplanationWords.Heading(verdict, findings.Length, texts));
        bool list = verdict is "not-applicable";
        if (list && findings.Any(f => !f.IsOverruled))
        {
            html.Begin("ul", ("class", "plain"));
            foreach (ExplainedFinding finding in findings.Where(f => !f.IsOverruled))
                html.Begin("li").Text(ExplanationWords.Name(finding) + " ").Element("span", texts.OfCode("reason", finding.Reason), ("class", "note")).End();
            html.End();
        }

        foreach (ExplainedFinding finding in findings.Where(f => !list || f.IsOverruled))
            Finding(html, call, finding, clips[finding.Standard], soundMissing, texts);
        html.EndLine();
    }

    private static void Finding(HtmlWriter html, CallExplanation call, ExplainedFinding finding, IEnumerable<Clip> clips, bool soundMissing, ReportTexts texts)
    {
        html.Begin("article", ("id", finding.Standard));
        html.Begin("h3").Text(ExplanationWords.Name(finding) + " ").Element("span", texts["verdict." + finding.Verdict], ("class", "tag " + finding.Verdict)).End();
        html.Element("p", $"{ExplanationWords.Section(finding)} · {ExplanationWords.Points(finding, texts)}", ("class", "note"));
        if (finding.Evidence.Length > 0)
        {
            html.Begin("ul", ("class", "places"));
            foreach (ShownEvidence e in finding.Evidence)
                html.Begin("li").Element("span", Shown.Clock(e.StartMs), ("class", "clock")).Text(" " + EvidenceWords.Say(e.Kind, e.Signal, e.Quote, e.By, texts)).End();
            html.End();
        }

        foreach ((LineKind kind, string text) in ExplanationWords.Finding(finding, call, texts))
            if (kind is LineKind.Advice)
                html.Element("p", text, ("class", "advice"));
            else if (kind is LineKind.Note)
                html.Element("p", text);
            else if (kind is LineKind.Rule)
                html.Element("p", text, ("class", "note"));
        foreach (Clip clip in clips)
            ClipFigure.Write(html, clip, texts.Format("explain.clip", Shown.Clock(clip.Excerpt.Time.StartMs), Shown.Clock(clip.Excerpt.Time.EndMs)), soundMissing, texts);
        html.EndLine();
    }
}

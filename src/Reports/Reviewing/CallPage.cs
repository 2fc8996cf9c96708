using System.Globalization;
using CallQa.Reports.Clips;
using CallQa.Reports.Explaining;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Reviewing;

/// <summary>One call on the review page: player and time line, transcript, findings.</summary>
public static class CallPage
{
    /// <summary>The script that the page asks for as <c>review.js</c>.</summary>
    public static string Script() => PageFrame.ServedScript();

    /// <summary>The page as text.</summary>
    /// <param name="call">The explanation.</param>
    /// <param name="speech">All that was said in the call.</param>
    /// <param name="durationMs">Length of the call, as the dataset has it.</param>
    /// <param name="withSound">False where nobody has said where recordings lie.</param>
    /// <param name="rater">In whose name verdicts are stored.</param>
    /// <param name="texts">The reader's language.</param>
    public static string Text(CallExplanation call, Excerpt speech, long durationMs, bool withSound, string rater, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(speech);
        ArgumentNullException.ThrowIfNull(texts);
        return PageFrame.Served(texts, texts.Format("explain.call", call.Call), html => Header(html, call, rater, texts), html =>
        {
            Player(html, call, speech, durationMs, withSound, texts);
            html.Begin("div", ("class", "both"));
            Transcript(html, speech, texts);
            html.Begin("div", ("id", "findings"));
            foreach (string verdict in ExplanationWords.Order)
                Group(html, call, verdict, texts);
            html.End().EndLine();
        });
    }

    private static void Header(HtmlWriter html, CallExplanation call, string rater, ReportTexts texts)
    {
        html.Begin("p", ("class", "files")).Element("a", texts["serve.title"], ("href", ".")).End();
        foreach ((_, string fact) in ExplanationWords.Facts(call, texts))
            html.Element("p", fact);
        html.Element("p", texts.Format("serve.rater", rater));
    }

    private static void Player(HtmlWriter html, CallExplanation call, Excerpt speech, long durationMs, bool withSound, ReportTexts texts)
    {
        html.Begin("section", ("class", "player"), ("id", "player"), ("aria-label", texts["serve.sound"]), ("data-call", call.Call), ("data-duration", Ms(durationMs)));
        if (withSound)
        {
            string id = Uri.EscapeDataString(call.Call);
            html.Begin("audio", ("controls", "controls"), ("preload", "metadata"), ("src", "sound?id=" + id), ("aria-label", texts["serve.sound"])).End();
            html.Element("p", texts["serve.reading"], ("id", "problem"), ("role", "status"));
            if (!speech.Hidden.IsEmpty)
                html.Element("p", texts["clip.tone"], ("class", "note"));
        }
        else
        {
            html.Element("p", texts["serve.no-recordings"]);
        }

        // The same places stand as buttons beside the findings, for the keyboard and for those who listen to the page.
        html.Begin("div", ("class", "timeline"), ("aria-hidden", "true"));
        if (withSound)
            html.Begin("canvas").End();
        foreach (string verdict in (string[])["not-met", "cannot-tell", "met"])
        {
            html.Begin("div", ("class", "lane"));
            foreach (ExplainedFinding finding in ExplanationWords.Of(call, verdict))
                foreach (ShownEvidence e in finding.Evidence)
                    html.Begin("button", ("type", "button"), ("tabindex", "-1"), ("class", "mark " + verdict), ("data-at", Ms(e.StartMs)), ("data-finding", finding.Standard), ("title", $"{Shown.Clock(e.StartMs)} {ExplanationWords.Name(finding)}")).End();
            html.End();
        }

        html.Begin("div", ("class", "playhead")).End().End();
        html.Begin("p", ("class", "key"), ("aria-hidden", "true"));
        foreach (string verdict in (string[])["not-met", "cannot-tell", "met"])
            html.Begin("span").Begin("i", ("class", verdict)).End().Text(texts["verdict." + verdict]).End();
        html.End();
        html.Begin("p", ("class", "keys"));
        foreach ((string keys, string what) in ((string, string)[])[(texts["serve.key.space"], "play"), ("← →", "seek"), ("J K", "lines"), ("N P", "findings"), ("1 2 3 4", "judge")])
            html.Element("kbd", keys).Text($" {texts["serve.keys." + what]}   ");
        html.End().EndLine();
    }

    private static void Transcript(HtmlWriter html, Excerpt speech, ReportTexts texts)
    {
        html.Begin("section", ("class", "transcript")).Element("h2", texts["serve.transcript"]);
        html.Begin("ol", ("class", "lines"), ("id", "lines"), ("tabindex", "0"), ("aria-label", texts["serve.transcript"]));
        foreach (ExcerptLine line in speech.Lines)
        {
            html.Begin("li", ("data-start", Ms(line.Time.StartMs)), ("data-end", Ms(line.Time.EndMs)));
            html.Element("button", Shown.Clock(line.Time.StartMs), ("type", "button"), ("class", "at"), ("data-at", Ms(line.Time.StartMs)));
            html.Begin("span").Element("b", ExcerptWords.Who(line, texts)).Text(" " + ExcerptWords.Words(line, texts)).End().EndLine();
        }

        html.End().EndLine();
    }

    private static void Group(HtmlWriter html, CallExplanation call, string verdict, ReportTexts texts)
    {
        ExplainedFinding[] findings = ExplanationWords.Of(call, verdict);
        if (findings.Length == 0)
            return;
        string heading = ExplanationWords.Heading(verdict, findings.Length, texts);
        html.Begin("section", ("id", verdict));
        bool folded = verdict is "not-applicable";
        if (folded)
            html.Begin("details").Element("summary", heading);
        else
            html.Element("h2", heading);
        foreach (ExplainedFinding finding in findings)
            ReviewedFinding.Write(html, call, finding, texts);
        if (folded)
            html.End();
        html.EndLine();
    }

    private static string Ms(long ms) => ms.ToString(CultureInfo.InvariantCulture);
}

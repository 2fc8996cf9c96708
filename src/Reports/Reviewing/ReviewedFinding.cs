using System.Globalization;
using CallQa.Reports.Explaining;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Reviewing;

/// <summary>A finding on the review page: what the rule says and where, each place a button that moves the sound there.</summary>
internal static class ReviewedFinding
{
    public static void Write(HtmlWriter html, CallExplanation call, ExplainedFinding finding, ReportTexts texts)
    {
        html.Begin("article", ("id", "finding-" + finding.Standard), ("tabindex", "-1"), ("data-standard", finding.Standard));
        html.Begin("h3").Text(ExplanationWords.Name(finding) + " ").Element("span", texts["verdict." + finding.Verdict], ("class", "tag " + finding.Verdict)).End();
        html.Element("p", $"{ExplanationWords.Section(finding)} · {ExplanationWords.Points(finding, texts)}", ("class", "note"));
        if (finding.Evidence.Length > 0)
        {
            html.Begin("ul", ("class", "places"));
            foreach (ShownEvidence e in finding.Evidence)
            {
                html.Begin("li").Element("button", Shown.Clock(e.StartMs), ("type", "button"), ("class", "at"), ("data-at", e.StartMs.ToString(CultureInfo.InvariantCulture)));
                html.Text(" " + EvidenceWords.Say(e.Kind, e.Signal, e.Quote, e.By, texts)).End();
            }

            html.End();
        }

        foreach ((LineKind kind, string text) in ExplanationWords.Finding(finding, call, texts))
            if (kind is LineKind.Advice)
                html.Element("p", text, ("class", "advice"));
            else if (kind is LineKind.Note)
                html.Element("p", text);
            else if (kind is LineKind.Rule)
                html.Element("p", text, ("class", "note"));
        Buttons(html, call, finding, texts);
        html.EndLine();
    }

    // In the order of the keys 1 to 4. That which counts stands out; a dispute needs the reason.
    private static void Buttons(HtmlWriter html, CallExplanation call, ExplainedFinding finding, ReportTexts texts)
    {
        string? counts = call.Labels.LastOrDefault(l => l.Final && string.Equals(l.Standard, finding.Standard, StringComparison.Ordinal))?.Verdict;
        html.Begin("form", ("class", "judge"), ("aria-label", texts["serve.judge"]), ("data-stored", texts["serve.stored"]), ("data-needed", texts["serve.reason.needed"]));
        foreach (string verdict in (string[])["met", "not-met", "not-applicable", "cannot-tell"])
            html.Element("button", texts["verdict." + verdict], ("type", "button"), ("value", verdict), ("aria-pressed", string.Equals(verdict, counts, StringComparison.Ordinal) ? "true" : "false"));
        html.Begin("label").Void("input", ("name", "reason"), ("maxlength", "2000"), ("autocomplete", "off"), ("aria-label", texts["serve.reason"]), ("placeholder", texts["serve.reason"])).End();
        html.Element("button", texts["serve.dispute"], ("type", "button"), ("value", ""));
        html.Element("p", "", ("role", "status")).End();
    }
}

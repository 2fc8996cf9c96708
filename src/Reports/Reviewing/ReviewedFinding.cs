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
        html.EndLine();
    }
}

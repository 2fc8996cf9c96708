using CallQa.Reports.Explaining;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>
/// How the agent can object: to be filled on the screen, where a command is made of it, or on paper. It sends nothing.
/// </summary>
internal static class DisputeForm
{
    public static void Write(HtmlWriter html, CallExplanation call, ReportTexts texts)
    {
        html.Begin("section", ("id", "dispute"));
        html.Element("h2", texts["dispute.title"]);
        html.Element("p", texts["explain.dispute"]);
        if (call.Findings.IsEmpty)
        {
            html.EndLine();
            return;
        }

        html.Begin("form", ("id", "dispute-form"), ("data-call", call.Call));
        html.Begin("label").Text(texts["dispute.standard"]).Begin("select", ("name", "standard"));
        html.Element("option", "", ("value", "")); // so that a page printed unfilled leaves it to the pen
        foreach (string verdict in ExplanationWords.Order)
            foreach (ExplainedFinding finding in ExplanationWords.Of(call, verdict))
                html.Element("option", $"{ExplanationWords.Name(finding)}: {texts["verdict." + verdict]}", ("value", finding.Standard));
        html.End().End();
        html.Begin("label").Text(texts["dispute.at"]).Void("input", ("name", "at"), ("autocomplete", "off")).End();
        html.Begin("label").Text(texts["dispute.reason"]).Begin("textarea", ("name", "reason")).End().End();
        html.Begin("div").Element("p", texts["dispute.command"], ("class", "note")).Begin("code", ("class", "command"), ("id", "dispute-command")).End().End();
        html.End();
        html.Element("p", texts["dispute.paper"], ("class", "paper"));
        html.EndLine();
    }
}

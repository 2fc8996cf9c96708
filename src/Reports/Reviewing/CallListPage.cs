using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Reports.Queries;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Reviewing;

/// <summary>The review page's list of calls, with its filters.</summary>
public static class CallListPage
{
    /// <summary>The page as text.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="question">Which calls.</param>
    /// <param name="standards">What the pack says of standards.</param>
    /// <param name="texts">The reader's language.</param>
    public static string Text(DatasetView view, CallListQuestion question, StandardLookup standards, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(texts);
        (ImmutableArray<ListedCall> calls, int inAll) = ListedCall.Of(view, question);
        return PageFrame.Served(texts, texts["serve.title"], html => html.Element("p", texts["serve.about"]), html =>
        {
            html.Begin("section", ("id", "calls")).Element("h2", texts["column.calls"]);
            Filters(html, view, question, standards, texts);
            html.Element("p", texts.FormatCount("serve.found", inAll), ("class", "note"), ("role", "status"));
            Table(html, calls, view.Agents, texts);
            Pages(html, question, calls.Length, inAll, texts);
            html.EndLine();
        });
    }

    private static void Filters(HtmlWriter html, DatasetView view, CallListQuestion question, StandardLookup standards, ReportTexts texts)
    {
        html.Begin("form", ("class", "choose"), ("method", "get"), ("action", "."));
        Select(html, "agent", texts["column.agent"], texts["serve.all"], question.Agent, view.Run("agents-of-calls", [], row => row.Text("agent_id")).Select(a => (a, view.Agents.Shown(a))));
        Select(html, "show", texts["serve.show"], texts["serve.all"], question.Show, CallListQuestion.Shows.Select(s => (s, texts["serve.show." + s])));
        Select(html, "standard", texts["column.standard"], texts["serve.all"], question.Standard, view.Run("standard-ids", [], row => row.Text("standard_id"))
            .Select(s => (s, standards(s) is { Title.Length: > 0 } text ? text.Title : s)).OrderBy(s => s.Item2, StringComparer.Ordinal));
        html.Element("button", texts["serve.choose"], ("type", "submit")).End();
    }

    private static void Select(HtmlWriter html, string name, string label, string all, string? chosen, IEnumerable<(string Value, string Text)> options)
    {
        html.Begin("label").Text(label).Begin("select", ("name", name));
        html.Element("option", all, ("value", ""));
        foreach ((string value, string text) in options)
            if (string.Equals(value, chosen, StringComparison.Ordinal))
                html.Element("option", text, ("value", value), ("selected", "selected"));
            else
                html.Element("option", text, ("value", value));
        html.End().End();
    }

    private static void Table(HtmlWriter html, ImmutableArray<ListedCall> calls, AgentTable agents, ReportTexts texts)
    {
        if (calls.IsEmpty)
            return;
        Cells.Wide(html, texts["column.calls"]).Begin("table");
        Cells.Caption(html, texts["column.calls"]);
        Cells.Headings(
            html, new ResultColumn(texts["column.day"]), new ResultColumn(texts["column.call"]), new ResultColumn(texts["column.agent"]), new ResultColumn(texts["column.team"]), new ResultColumn(texts["column.language"]),
            new ResultColumn(texts["serve.length"], true), new ResultColumn(texts["column.score"], true), new ResultColumn(texts["column.not-met"], true), new ResultColumn(texts["column.review"]));
        html.Begin("tbody");
        foreach (ListedCall call in calls)
        {
            html.Begin("tr").Element("td", Shown.Day(call.Day), ("class", "nowrap"));
            html.Begin("th", ("scope", "row")).Element("a", call.Call, ("href", "call?id=" + Uri.EscapeDataString(call.Call))).End();
            html.Element("td", agents.Shown(call.Agent)).Element("td", call.Team).Element("td", texts.OfCode("language", call.Language));
            Cells.Number(html, Shown.Clock(call.DurationMs)[..^2]);
            Cells.Number(html, Shown.Score(call.Score));
            Cells.Number(html, call.NotMet.ToString(CultureInfo.InvariantCulture));
            html.Element("td", Waiting(call, texts), ("class", "waits")).EndLine();
        }

        html.End().End().End();
    }

    private static string Waiting(ListedCall call, ReportTexts texts) => string.Join(" · ", ((string Why, int Count)[])[("dispute", call.Disputes), ("gate", call.Gates), ("cannot-tell", call.CannotTell)] is var all
        ? all.Where(w => w.Count > 0).Select(w => string.Create(CultureInfo.InvariantCulture, $"{texts["queue." + w.Why]} {w.Count}"))
        : []);

    private static void Pages(HtmlWriter html, CallListQuestion question, int shown, int inAll, ReportTexts texts)
    {
        html.Begin("p", ("class", "pages"));
        if (question.Skip > 0)
            html.Element("a", texts["serve.earlier"], ("href", Address(question with { Skip = Math.Max(0, question.Skip - CallListQuestion.Top) })));
        if (question.Skip + shown < inAll)
            html.Element("a", texts["serve.further"], ("href", Address(question with { Skip = question.Skip + CallListQuestion.Top })));
        html.End();
    }

    private static string Address(CallListQuestion question) => string.Create(
        CultureInfo.InvariantCulture,
        $"?agent={Uri.EscapeDataString(question.Agent ?? "")}&show={Uri.EscapeDataString(question.Show ?? "")}&standard={Uri.EscapeDataString(question.Standard ?? "")}&skip={question.Skip}");
}

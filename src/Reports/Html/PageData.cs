using CallQa.Reports.Agents;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>All that a page shows, read from the dataset before the first line is written.</summary>
internal sealed record PageData(
    HtmlReportOptions Options,
    DatasetView View,
    AgentReport All,
    AgentReport Agents,
    AgentReport Teams,
    IReadOnlyList<StandardShare> Standards,
    ILookup<string, StandardShare> ByAgent,
    ILookup<string, DailyScore> Daily,
    IReadOnlyList<ForAPerson> ForAPerson,
    int ForAPersonInAll)
{
    public ReportTexts Texts => Options.Texts;

    /// <summary>Agents in the order of the tables.</summary>
    public IEnumerable<GroupLine> AgentLines => Agents.Ranked.Concat(Agents.Unranked);

    public static PageData Of(DatasetView view, HtmlReportOptions options)
    {
        ReportOptions report = options.Report;
        (List<ForAPerson> first, int inAll) = Reports.Agents.ForAPerson.Of(view, report, options.MostCalls);
        return new(
            options,
            view,
            AgentReport.Of(view, GroupKind.All, report with { Compared = null }),
            AgentReport.Of(view, GroupKind.Agent, report),
            AgentReport.Of(view, GroupKind.Team, report with { Compared = null }),
            [.. AgentReport.Standards(view, GroupKind.All, report)[""]],
            AgentReport.Standards(view, GroupKind.Agent, report),
            DailyScore.Of(view, report),
            first,
            inAll);
    }

    /// <summary>An agent for people to read.</summary>
    public string Agent(string id) => ReportWords.Name(id, GroupKind.Agent, View.Agents, Texts);

    /// <summary>Title of the section that a standard is in, or the section's id.</summary>
    public string Section(StandardShare standard) =>
        Options.Standards(standard.Standard) is { Section.Length: > 0 } text ? text.Section : standard.Section;

    /// <summary>A standard's title, or its id.</summary>
    public string Title(string standard) => Options.Standards(standard) is { Title.Length: > 0 } text ? text.Title : standard;
}

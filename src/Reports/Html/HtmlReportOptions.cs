using CallQa.Reports.Agents;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>How a page is made.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>What it is of.</summary>
    public ReportOptions Report { get; init; } = new();

    /// <summary>The reader's language.</summary>
    public ReportTexts Texts { get; init; } = ReportTexts.Of(Language.English);

    /// <summary>Titles of standards; ids alone are shown where it knows none.</summary>
    public StandardLookup Standards { get; init; } = _ => null;

    /// <summary>Most agents in the heat map and among the plots over time; the tables hold all.</summary>
    public int MostAgents { get; init; } = 60;

    /// <summary>Most lines in the list of calls that need a person.</summary>
    public int MostCalls { get; init; } = 20;
}

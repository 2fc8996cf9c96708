using CallQa.Reports.Comparing;

namespace CallQa.Reports.Agents;

/// <summary>What a report is of.</summary>
public sealed record ReportOptions
{
    /// <summary>First day, by the calls' local date; null for open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, itself included; null for open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The period and the one it is compared with; null for no comparison.</summary>
    public ComparedSpans? Compared { get; init; }

    /// <summary>Fewest scored calls with which an agent or team is ranked; the profile says it.</summary>
    public int MinimumCalls { get; init; } = 5;

    /// <summary>How many of the worst standards are named for each.</summary>
    public int Worst { get; init; } = 3;

    internal IEnumerable<(string, object?)> Period => [("from", From), ("to", To)];
}

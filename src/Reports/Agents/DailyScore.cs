using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Agents;

/// <summary>One agent's mean score on one day.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Day">Local date.</param>
/// <param name="Days">Mean time of the calls, in days since the dataset's first call.</param>
/// <param name="Scored">Number of scored calls.</param>
/// <param name="Mean">Their mean score.</param>
internal sealed record DailyScore(string Agent, DateOnly Day, double Days, int Scored, double Mean)
{
    /// <summary>All, by agent and day in order.</summary>
    public static ILookup<string, DailyScore> Of(DatasetView view, ReportOptions options) =>
        view.Run("daily", options.Period, row => new DailyScore(
                row.Text("agent_id"),
                row.Day("day")!.Value,
                Rounded.To6(row.Number("days")!.Value),
                row.Count("scored"),
                Rounded.To6(row.Number("mean")!.Value)))
            .ToLookup(d => d.Agent, StringComparer.Ordinal);
}

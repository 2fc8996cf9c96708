using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Agents;

/// <summary>How the calls of one run were scored.</summary>
/// <param name="Calls">Calls of it that have a score, and that no later run has scored again.</param>
/// <param name="MeanPercent">Mean of their scores; null without any.</param>
public readonly record struct RunScore(int Calls, double? MeanPercent)
{
    /// <summary>Reads it.</summary>
    public static RunScore Of(DatasetView view, string run) => view.Run(
        "run-score", [("run", run)], row => new RunScore(row.Count("scored"), row.Number("mean") is { } mean ? Rounded.To6(mean) : null))[0];
}

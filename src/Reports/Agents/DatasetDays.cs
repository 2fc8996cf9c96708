using CallQa.Reports.Queries;

namespace CallQa.Reports.Agents;

/// <summary>The local dates between which a dataset's calls lie.</summary>
/// <param name="First">First; null without calls.</param>
/// <param name="Last">Last; null without calls.</param>
public readonly record struct DatasetDays(DateOnly? First, DateOnly? Last)
{
    /// <summary>Reads them.</summary>
    public static DatasetDays Of(DatasetView view) => view.Run("days", [], row => new DatasetDays(row.Day("first_day"), row.Day("last_day")))[0];
}

using CallQa.Reports.Queries;

namespace CallQa.Reports.Agents;

/// <summary>A finding that asks for a person's judgement.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="Agent">The agent.</param>
/// <param name="Day">Local date of the call.</param>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Gate">True for a review gate, false for a critical standard that was not met.</param>
/// <param name="StartMs">Where to listen, from the call's start; null where no place is named.</param>
/// <param name="Quote">The words there; may be empty.</param>
internal sealed record ForAPerson(string Call, string Agent, DateOnly Day, string Standard, bool Gate, long? StartMs, string Quote)
{
    /// <summary>The first so many, gates first, latest day first; and how many there are in all.</summary>
    public static (List<ForAPerson> First, int InAll) Of(DatasetView view, ReportOptions options, int top)
    {
        int inAll = 0;
        List<ForAPerson> first = view.Run("for-a-person", [.. options.Period, ("top", top)], row =>
        {
            inAll = row.Count("in_all");
            return new ForAPerson(
                row.Text("call_id"),
                row.Text("agent_id"),
                row.Day("day")!.Value,
                row.Text("standard_id"),
                row.Truth("review_gate"),
                row.IsDBNull(row.GetOrdinal("start_ms")) ? null : row.GetFieldValue<long>(row.GetOrdinal("start_ms")),
                row.Text("quote"));
        });
        return (first, inAll);
    }
}

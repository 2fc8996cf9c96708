using System.Collections.Immutable;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Explaining;

/// <summary>A call of which an agent took at least a part.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="Day">Local date.</param>
/// <param name="Score">0 to 100; null where nothing counted, or where the call is only in part the agent's.</param>
/// <param name="Met">Findings of the agent that were met.</param>
/// <param name="NotMet">Not met.</param>
/// <param name="CannotTell">Not to be told.</param>
public sealed record AgentCall(string Call, DateOnly Day, double? Score, int Met, int NotMet, int CannotTell)
{
    /// <summary>The agent's calls, latest first.</summary>
    public static ImmutableArray<AgentCall> Of(DatasetView view, string agent, DateOnly? from, DateOnly? to) =>
    [
        .. view.Run("calls-of-agent", [("agent", agent), ("from", from), ("to", to)], row => new AgentCall(
            row.Text("call_id"), row.Day("day")!.Value, row.Number("score_percent"), row.Count("met"), row.Count("not_met"), row.Count("cannot_tell"))),
    ];

    /// <summary>Up to three agents whose ids come nearest to one that is not there.</summary>
    public static ImmutableArray<string> Nearest(DatasetView view, string agent) => [.. view.Run("agents-like", [("agent", agent)], row => row.Text("agent_id"))];
}

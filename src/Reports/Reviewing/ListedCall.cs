using System.Collections.Immutable;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Reviewing;

/// <summary>A call in the list of the review page. Immutable.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="Day">Local date.</param>
/// <param name="Agent">The agent who took it.</param>
/// <param name="Team">The agent's team; empty where not told.</param>
/// <param name="Language">Code of the language.</param>
/// <param name="DurationMs">Length.</param>
/// <param name="Score">0 to 100; null where nothing counted.</param>
/// <param name="NotMet">Findings that count as not met, people's decisions first.</param>
/// <param name="Disputes">Findings that wait because somebody disputed them.</param>
/// <param name="Gates">Hits of review gates that wait.</param>
/// <param name="CannotTell">Findings that wait because the recording does not let the rule decide.</param>
public sealed record ListedCall(string Call, DateOnly Day, string Agent, string Team, string Language, long DurationMs, double? Score, int NotMet, int Disputes, int Gates, int CannotTell)
{
    /// <summary>The calls asked for, the latest first, at most <see cref="CallListQuestion.Top"/>; and how many there are in all (0 where the page lies behind the last).</summary>
    public static (ImmutableArray<ListedCall> Calls, int InAll) Of(DatasetView view, CallListQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        int inAll = 0;
        List<ListedCall> calls = view.Run(
            "review-calls",
            [("agent", question.Agent), ("standard", question.Standard), ("show", question.Show), ("top", CallListQuestion.Top), ("skip", question.Skip)],
            row =>
            {
                inAll = row.Count("in_all");
                return new ListedCall(
                    row.Text("call_id"), row.Day("day")!.Value, row.Text("agent_id"), row.Text("team"), row.Text("language"),
                    (long)Math.Round((row.Number("duration_s") ?? 0) * 1000, MidpointRounding.AwayFromZero), row.Number("score_percent"),
                    row.Count("not_met"), row.Count("disputes"), row.Count("gates"), row.Count("cannot_tell"));
            });
        return ([.. calls], inAll);
    }
}

using System.Collections.Immutable;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Reviewing;

/// <summary>A finding that waits for a person. Immutable.</summary>
public sealed record ReviewItem
{
    /// <summary>Why it waits: <c>dispute</c>, <c>gate</c> or <c>cannot-tell</c>.</summary>
    public required string Why { get; init; }

    /// <summary>Id of the call.</summary>
    public required string Call { get; init; }

    /// <summary>The agent.</summary>
    public required string Agent { get; init; }

    /// <summary>What the agent is called; empty where not known.</summary>
    public required string AgentName { get; init; }

    /// <summary>Local date of the call.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Id of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Code of the machine's verdict.</summary>
    public required string Verdict { get; init; }

    /// <summary>Code of the machine's reason; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Where to listen; null where no place is named.</summary>
    public required long? StartMs { get; init; }

    /// <summary>The words there; may be empty.</summary>
    public required string Quote { get; init; }

    /// <summary>What the latest dispute says; may be empty.</summary>
    public required string Said { get; init; }

    /// <summary>The first so many: disputes, then gate hits, then what cannot be told, each with the latest day first; and how many wait in all.</summary>
    public static (ImmutableArray<ReviewItem> First, int InAll) Of(DatasetView view, ReviewQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        int inAll = 0;
        List<ReviewItem> first = view.Run(
            "review-queue",
            [("why", question.Why), ("agent", question.Agent), ("standard", question.Standard), ("from", question.From), ("to", question.To), ("top", question.Top)],
            row =>
            {
                inAll = row.Count("in_all");
                return new ReviewItem
                {
                    Why = row.Text("why"),
                    Call = row.Text("call_id"),
                    Agent = row.Text("agent_id"),
                    AgentName = view.Agents.NameOf(row.Text("agent_id")),
                    Day = row.Day("day")!.Value,
                    Standard = row.Text("standard_id"),
                    Verdict = row.Text("verdict"),
                    Reason = row.Text("reason"),
                    StartMs = null,
                    Quote = "",
                    Said = row.Text("said"),
                };
            });
        return ([.. first.Count == 0 ? first : Heard(view, first)], inAll);
    }

    private static IEnumerable<ReviewItem> Heard(DatasetView view, List<ReviewItem> items)
    {
        var evidence = view.Run(
            "review-evidence",
            [("calls", items.Select(i => i.Call).Distinct(StringComparer.Ordinal).ToList()), ("from", items.Min(i => i.Day)), ("to", items.Max(i => i.Day))],
            row => (
                Finding: (row.Text("call_id"), row.Text("agent_id"), row.Text("standard_id")),
                StartMs: row.IsDBNull(row.GetOrdinal("start_ms")) ? null : (long?)row.GetFieldValue<long>(row.GetOrdinal("start_ms")),
                Quote: row.Text("quote")))
            .ToDictionary(e => e.Finding, e => (e.StartMs, e.Quote));
        return items.Select(i => i with { StartMs = evidence[(i.Call, i.Agent, i.Standard)].StartMs, Quote = evidence[(i.Call, i.Agent, i.Standard)].Quote });
    }
}

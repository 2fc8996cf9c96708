using System.Collections.Immutable;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Reviewing;

/// <summary>The queue as a table: with words and a clock for reading, with codes and seconds for machines.</summary>
public static class ReviewTables
{
    /// <summary>For reading.</summary>
    public static ResultTable ForReading(ImmutableArray<ReviewItem> items, ReportTexts texts) => new(
        "",
        [
            new(texts["column.why"]), new(texts["column.call"]), new(texts["column.agent"]), new(texts["column.day"]),
            new(texts["column.at"], true), new(texts["column.standard"]), new(texts["column.what"]),
        ],
        items.Select(i => (IReadOnlyList<object?>)
        [
            texts.OfCode("queue", i.Why), i.Call, AgentTable.Shown(i.Agent, i.AgentName), i.Day, i.StartMs is { } at ? Shown.Clock(at) : "", i.Standard,
            Shown.Short(i.Said.Length > 0 ? i.Said : i.Reason.Length > 0 ? texts.OfCode("reason", i.Reason) : i.Quote),
        ]));

    /// <summary>For machines.</summary>
    public static ResultTable ForMachines(ImmutableArray<ReviewItem> items) => new(
        "",
        [
            new("why"), new("call_id"), new("agent_id"), new("agent_name"), new("day"), new("standard_id"), new("verdict"), new("reason"),
            new("start_s", true), new("quote"), new("dispute"),
        ],
        items.Select(i => (IReadOnlyList<object?>)[i.Why, i.Call, i.Agent, i.AgentName, i.Day, i.Standard, i.Verdict, i.Reason, i.StartMs / 1000.0, i.Quote, i.Said]));
}

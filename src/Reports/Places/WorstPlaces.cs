using System.Collections.Immutable;
using CallQa.Reports.Formats;
using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Places;

/// <summary>Where one standard was not met, so that a trainer can play it: spread over calls and agents.</summary>
public static class WorstPlaces
{
    /// <summary>The first so many.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="standard">Id of the standard.</param>
    /// <param name="agent">Id of an agent; null for all.</param>
    /// <param name="from">First day; null for open.</param>
    /// <param name="to">Last day; null for open.</param>
    /// <param name="top">How many.</param>
    public static ImmutableArray<Place> Of(DatasetView view, string standard, string? agent, DateOnly? from, DateOnly? to, int top) =>
    [
        .. view.Run("worst", [("standard", standard), ("agent", agent), ("from", from), ("to", to), ("top", top)], row => new Place
        {
            Call = row.Text("call_id"),
            Agent = row.Text("agent_id"),
            Team = row.Text("team"),
            Day = row.Day("day")!.Value,
            Recording = row.Text("recording"),
            StartMs = row.GetFieldValue<long>(row.GetOrdinal("start_ms")),
            EndMs = row.GetFieldValue<long>(row.GetOrdinal("end_ms")),
            Kind = row.Text("kind"),
            Signal = row.Text("signal"),
            Quote = row.Text("quote"),
            By = row.Number("by") ?? 0,
            Confidence = Rounded.To6(row.Number("confidence") ?? 0),
        }),
    ];

    /// <summary>How the standard's findings ended, by verdict; empty where it has none.</summary>
    public static ImmutableArray<(string Verdict, int Findings)> Verdicts(DatasetView view, string standard) =>
        [.. view.Run("standard-known", [("standard", standard)], row => (row.Text("verdict"), row.Count("findings")))];

    /// <summary>The standards that have findings, in ordinal order.</summary>
    public static ImmutableArray<string> Standards(DatasetView view) => [.. view.Run("standard-ids", [], row => row.Text("standard_id"))];

    /// <summary>As a table: with words and a clock for reading, with codes and seconds for machines.</summary>
    public static ResultTable Table(IEnumerable<Place> places, ReportTexts? reading) => reading is { } texts
        ? new(
            "",
            [
                new(texts["column.call"]), new(texts["column.agent"]), new(texts["column.day"]), new(texts["column.at"], true), new(texts["column.what"]),
                new(texts["column.recording"]),
            ],
            places.Select(p => (IReadOnlyList<object?>)[p.Call, p.Agent, p.Day, Shown.Clock(p.StartMs), EvidenceWords.Say(p.Kind, p.Signal, Shown.Short(p.Quote), p.By, texts), p.Recording]))
        : new(
            "",
            [
                new("call_id"), new("agent_id"), new("team"), new("day"), new("start_s", true), new("end_s", true), new("kind"), new("signal"), new("quote"),
                new("by", true), new("confidence", true), new("recording"),
            ],
            places.Select(p => (IReadOnlyList<object?>)
                [p.Call, p.Agent, p.Team, p.Day, p.StartMs / 1000.0, p.EndMs / 1000.0, p.Kind, p.Signal, p.Quote, p.By, p.Confidence, p.Recording]));
}

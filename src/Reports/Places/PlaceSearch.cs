using System.Collections.Immutable;
using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Places;

/// <summary>Finds places to play in a lesson: spread over passages of a call, calls, standards and agents (Queries/places.sql).</summary>
public static class PlaceSearch
{
    // A call whose best finding says nowhere where it was has no place, or a later one; so more calls are looked at than places asked for.
    private const int FewestCalls = 500, CallsAPlace = 5;

    /// <summary>The first so many.</summary>
    public static ImmutableArray<Place> Of(DatasetView view, PlaceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Of(view, question, Math.Max(FewestCalls, CallsAPlace * question.Top));
    }

    /// <summary>As above, of so many calls.</summary>
    internal static ImmutableArray<Place> Of(DatasetView view, PlaceQuestion question, int calls)
    {
        (string, object?)[] parameters =
        [
            ("verdict", question.Best ? "met" : "not-met"), ("standard", question.Standard), ("section", question.Section), ("agent", question.Agent), ("call", question.Call), ("language", question.Language),
            ("from", question.From), ("to", question.To), ("by_score", question.ByScore),
        ];
        List<string> first = view.Run("place-calls", [.. parameters, ("top", calls)], row => row.Text("call_id"));
        return
        [
            .. view.Run("places", [.. parameters, ("calls", first), ("top", question.Top)], row => new Place
            {
                Call = row.Text("call_id"),
                Agent = row.Text("agent_id"),
                AgentName = view.Agents.NameOf(row.Text("agent_id")),
                Standard = row.Text("standard_id"),
                Section = row.Text("section"),
                Team = row.Text("team"),
                Language = row.Text("language"),
                Day = row.Day("day")!.Value,
                Recording = row.Text("recording"),
                Score = row.Number("score_percent"),
                Utterance = row.GetFieldValue<int>(row.GetOrdinal("utterance")),
                StartMs = row.GetFieldValue<long>(row.GetOrdinal("start_ms")),
                EndMs = row.GetFieldValue<long>(row.GetOrdinal("end_ms")),
                Kind = row.Text("kind"),
                Signal = row.Text("signal"),
                Quote = row.Text("quote"),
                By = row.Number("by") ?? 0,
                Confidence = Rounded.To6(row.Number("confidence") ?? 0),
            }),
        ];
    }

    /// <summary>How the standard's findings ended, by verdict; empty where it has none.</summary>
    public static ImmutableArray<(string Verdict, int Findings)> Verdicts(DatasetView view, string standard) =>
        [.. view.Run("standard-known", [("standard", standard)], row => (row.Text("verdict"), row.Count("findings")))];

    /// <summary>The standards that have findings, in ordinal order.</summary>
    public static ImmutableArray<string> Standards(DatasetView view) => [.. view.Run("standard-ids", [], row => row.Text("standard_id"))];

    /// <summary>The sections that have findings, in ordinal order.</summary>
    public static ImmutableArray<string> Sections(DatasetView view) => [.. view.Run("section-ids", [], row => row.Text("section"))];
}

using System.Collections.Immutable;
using System.Text.Json;
using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Explaining;

/// <summary>Why a call got what it got. Immutable.</summary>
public sealed record CallExplanation
{
    /// <summary>Id of the call.</summary>
    public required string Call { get; init; }

    /// <summary>The agent who took it.</summary>
    public required string Agent { get; init; }

    /// <summary>What the agent is called; empty where not known.</summary>
    public required string AgentName { get; init; }

    /// <summary>The agent's team; empty where not told.</summary>
    public required string Team { get; init; }

    /// <summary>Code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>Path of the recording, relative to the folder that was read.</summary>
    public required string Recording { get; init; }

    /// <summary>When it began, with the offset of the place.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>0 to 100, by the verdicts that count; null where nothing counted.</summary>
    public required double? ScorePercent { get; init; }

    /// <summary>The score by rules alone; differs where a person decided otherwise.</summary>
    public required double? MachineScorePercent { get; init; }

    /// <summary>Points earned and points at stake.</summary>
    public required (double Earned, double Potential) Points { get; init; }

    /// <summary>True where another agent took the call, and only one agent's part of it is explained.</summary>
    public bool IsPart { get; init; }

    /// <summary>Not met first, then what nobody can tell, met, not applicable.</summary>
    public required ImmutableArray<ExplainedFinding> Findings { get; init; }

    /// <summary>What people said, in order of time.</summary>
    public required ImmutableArray<PersonsVerdict> Labels { get; init; }

    /// <summary>Reads it; null where the dataset has no such call.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="call">Id of the call.</param>
    /// <param name="standard">Id of one standard; null for all.</param>
    /// <param name="lookup">What the pack says of standards.</param>
    public static CallExplanation? Of(DatasetView view, string call, string? standard, StandardLookup lookup)
    {
        ImmutableArray<ExplainedFinding> findings =
        [
            .. view.Run("findings-of-call", [("call", call), ("standard", standard)], row => new ExplainedFinding
            {
                Standard = row.Text("standard_id"),
                Section = row.Text("section"),
                Agent = row.Text("agent_id"),
                Verdict = row.Text("verdict"),
                MachineVerdict = row.Text("machine_verdict"),
                Reason = row.Text("reason"),
                Points = row.Number("points") ?? 0,
                Potential = row.Number("potential") ?? 0,
                Confidence = Rounded.To6(row.Number("confidence") ?? 0),
                Critical = row.Truth("critical"),
                ReviewGate = row.Truth("review_gate"),
                Profile = row.Text("profile"),
                PackVersion = row.Text("pack_version"),
                PackSha256 = row.Text("pack_sha256"),
                Evidence = JsonSerializer.Deserialize<ImmutableArray<ShownEvidence>?>(row.Text("evidence")) ?? [],
                Text = lookup(row.Text("standard_id")),
            }),
        ];
        ImmutableArray<PersonsVerdict> labels =
        [
            .. view.Run("labels-of-call", [("call", call)], row => new PersonsVerdict(row.Text("standard_id"), row.Text("rater"), row.Text("verdict"), row.Text("reason"), row.Text("origin"), row.Truth("final")))
                .Where(l => standard is null || string.Equals(l.Standard, standard, StringComparison.Ordinal)),
        ];
        return view.Run("call", [("call", call)], row => new CallExplanation
        {
            Call = row.Text("call_id"),
            Agent = row.Text("agent_id"),
            AgentName = view.Agents.NameOf(row.Text("agent_id")),
            Team = row.Text("team"),
            Language = row.Text("language"),
            Recording = row.Text("recording"),
            StartedAt = row.GetFieldValue<DateTimeOffset>(row.GetOrdinal("started_at")).ToOffset(TimeSpan.FromMinutes(row.Number("utc_offset_min") ?? 0)),
            ScorePercent = row.Number("score_percent"),
            MachineScorePercent = row.Number("machine_score_percent"),
            Points = (row.Number("points") ?? 0, row.Number("potential") ?? 0),
            Findings = findings,
            Labels = labels,
        }).FirstOrDefault();
    }

    /// <summary>The local date of a call; null where the dataset has no such call.</summary>
    public static DateOnly? DayOf(DatasetView view, string call) => view.Run("day-of-call", [("call", call)], row => row.Day("day")).FirstOrDefault();

    /// <summary>Up to three calls of the dataset whose ids come nearest to one that is not there.</summary>
    public static ImmutableArray<string> Nearest(DatasetView view, string call) => [.. view.Run("calls-named-like", [("call", call)], row => row.Text("call_id"))];
}

namespace CallQa.Reports.Places;

/// <summary>A place in a call that can be listened to.</summary>
public sealed record Place
{
    /// <summary>Id of the call.</summary>
    public required string Call { get; init; }

    /// <summary>The agent whom the finding is about.</summary>
    public required string Agent { get; init; }

    /// <summary>What the agent is called; empty where not known.</summary>
    public required string AgentName { get; init; }

    /// <summary>Id of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Section of the scorecard.</summary>
    public required string Section { get; init; }

    /// <summary>Team of the agent on the day of the call; empty where not told.</summary>
    public required string Team { get; init; }

    /// <summary>Code of the call's language.</summary>
    public required string Language { get; init; }

    /// <summary>Local date of the call.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Path of the recording, relative to the folder that was read.</summary>
    public required string Recording { get; init; }

    /// <summary>The call's total, 0 to 100; null where nothing counted.</summary>
    public required double? Score { get; init; }

    /// <summary>0-based index of the utterance; -1 for none.</summary>
    public required int Utterance { get; init; }

    /// <summary>Milliseconds from the call's start.</summary>
    public required long StartMs { get; init; }

    /// <summary>First millisecond after it.</summary>
    public required long EndMs { get; init; }

    /// <summary>What the evidence shows: a code such as <c>hit</c> or <c>late</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The signal or metric concerned.</summary>
    public required string Signal { get; init; }

    /// <summary>The words there; may be empty.</summary>
    public required string Quote { get; init; }

    /// <summary>How much; its meaning depends on the kind.</summary>
    public required double By { get; init; }

    /// <summary>How sure the finding is, 0 to 1.</summary>
    public required double Confidence { get; init; }
}

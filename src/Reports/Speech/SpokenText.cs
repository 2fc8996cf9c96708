namespace CallQa.Reports.Speech;

/// <summary>One utterance of a dataset and the call that it belongs to.</summary>
public sealed record SpokenText
{
    /// <summary>Id of the call.</summary>
    public required string Call { get; init; }

    /// <summary>The agent who took the call.</summary>
    public required string CallAgent { get; init; }

    /// <summary>The agent who speaks, or is spoken to: after a transfer another than the call's.</summary>
    public required string Agent { get; init; }

    /// <summary>Team of the call; empty where not told.</summary>
    public required string Team { get; init; }

    /// <summary>Local date of the call.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Language of the call.</summary>
    public required Language Language { get; init; }

    /// <summary>When the call began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Path of the recording, relative to the folder that was read.</summary>
    public required string Recording { get; init; }

    /// <summary>0-based index of the utterance.</summary>
    public required int Index { get; init; }

    /// <summary>The utterance, without its words' times (<see cref="SpeechReader.WithWords"/> gives them).</summary>
    public required Utterance Utterance { get; init; }
}

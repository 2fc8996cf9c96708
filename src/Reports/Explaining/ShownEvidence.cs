using System.Text.Json.Serialization;

namespace CallQa.Reports.Explaining;

/// <summary>A piece of evidence as it is stored.</summary>
public sealed record ShownEvidence
{
    /// <summary>What it shows: a code such as <c>hit</c> or <c>window</c>.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; init; } = "";

    /// <summary>The signal or metric concerned.</summary>
    [JsonPropertyName("signal")]
    public string Signal { get; init; } = "";

    /// <summary>0-based index of the utterance; -1 for none.</summary>
    [JsonPropertyName("utterance")]
    public int Utterance { get; init; }

    /// <summary>Milliseconds from the call's start.</summary>
    [JsonPropertyName("start_ms")]
    public long StartMs { get; init; }

    /// <summary>First millisecond after it.</summary>
    [JsonPropertyName("end_ms")]
    public long EndMs { get; init; }

    /// <summary>The words; may be empty.</summary>
    [JsonPropertyName("quote")]
    public string Quote { get; init; } = "";

    /// <summary>How much; its meaning depends on the kind.</summary>
    [JsonPropertyName("by")]
    public double By { get; init; }
}

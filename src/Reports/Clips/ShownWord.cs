using System.Text.Json.Serialization;

namespace CallQa.Reports.Clips;

/// <summary>A word of an utterance as it is stored.</summary>
internal sealed record ShownWord
{
    [JsonPropertyName("char_start")]
    public int CharStart { get; init; }

    [JsonPropertyName("char_length")]
    public int CharLength { get; init; }

    [JsonPropertyName("start_ms")]
    public long StartMs { get; init; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; init; }
}

using System.Text.Json.Serialization;

namespace CallQa.Reports.Clips;

/// <summary>Times of an event or a word as they are stored.</summary>
internal sealed record ShownEvent
{
    [JsonPropertyName("start_ms")]
    public long StartMs { get; init; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; init; }
}

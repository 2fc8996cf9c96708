using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One element of <c>calls.events</c>: something heard besides words.</summary>
internal sealed class EventRow
{
    [JsonPropertyName("kind"), ParquetRequired]
    public string Kind { get; set; } = "";

    [JsonPropertyName("start_ms")]
    public long StartMs { get; set; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; set; }

    [JsonPropertyName("by"), ParquetRequired]
    public string By { get; set; } = "";
}

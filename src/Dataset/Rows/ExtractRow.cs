using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One row of <c>extracts</c>: a thing said.</summary>
internal sealed class ExtractRow : ICallRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    /// <summary>0-based index of the utterance.</summary>
    [JsonPropertyName("utterance")]
    public int Utterance { get; set; }

    [JsonPropertyName("kind"), ParquetRequired]
    public string Kind { get; set; } = "";

    [JsonPropertyName("value"), ParquetRequired]
    public string Value { get; set; } = "";

    [JsonPropertyName("start_ms")]
    public long StartMs { get; set; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; set; }
}

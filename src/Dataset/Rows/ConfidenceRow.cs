using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>The columns of <c>calls</c> that tell how well calls were recognised.</summary>
internal sealed class ConfidenceRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("language"), ParquetRequired]
    public string Language { get; set; } = "";

    [JsonPropertyName("recogniser"), ParquetRequired]
    public string Recogniser { get; set; } = "";

    [JsonPropertyName("asr_confidence")]
    public double? AsrConfidence { get; set; }
}

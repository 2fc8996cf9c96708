using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>The columns of <c>findings</c> that tell what was decided.</summary>
internal sealed class ReasonRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("verdict"), ParquetRequired]
    public string Verdict { get; set; } = "";

    [JsonPropertyName("reason"), ParquetRequired]
    public string Reason { get; set; } = "";
}

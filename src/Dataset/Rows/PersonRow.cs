using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>The columns of <c>calls</c> that tell whose call it is and what it was made of.</summary>
internal sealed class PersonRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("customer_key"), ParquetRequired]
    public string CustomerKey { get; set; } = "";

    [JsonPropertyName("recording"), ParquetRequired]
    public string Recording { get; set; } = "";

    [JsonPropertyName("audio_sha256"), ParquetRequired]
    public string AudioSha256 { get; set; } = "";
}

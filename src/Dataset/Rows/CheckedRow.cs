using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>The columns of <c>calls</c> that a check looks at.</summary>
internal sealed class CheckedRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("redaction"), ParquetRequired]
    public string Redaction { get; set; } = "";

    [JsonPropertyName("words_key"), ParquetRequired]
    public string WordsKey { get; set; } = "";

    [JsonPropertyName("acts_key"), ParquetRequired]
    public string ActsKey { get; set; } = "";

    [JsonPropertyName("findings_key"), ParquetRequired]
    public string FindingsKey { get; set; } = "";
}

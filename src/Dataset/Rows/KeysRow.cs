using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>The columns of <c>calls</c> that tell what is done.</summary>
internal sealed class KeysRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("recording"), ParquetRequired]
    public string Recording { get; set; } = "";

    [JsonPropertyName("audio_sha256"), ParquetRequired]
    public string AudioSha256 { get; set; } = "";

    [JsonPropertyName("words_key"), ParquetRequired]
    public string WordsKey { get; set; } = "";

    [JsonPropertyName("acts_key"), ParquetRequired]
    public string ActsKey { get; set; } = "";

    [JsonPropertyName("findings_key"), ParquetRequired]
    public string FindingsKey { get; set; } = "";
}

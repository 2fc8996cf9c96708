using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One row of <c>quarantine</c>: an input that could not be processed. Holds no word of the call.</summary>
internal sealed class QuarantineRow
{
    [JsonPropertyName("path"), ParquetRequired]
    public string Path { get; set; } = "";

    [JsonPropertyName("stage"), ParquetRequired]
    public string Stage { get; set; } = "";

    [JsonPropertyName("error"), ParquetRequired]
    public string Error { get; set; } = "";

    [JsonPropertyName("found"), ParquetRequired]
    public string Found { get; set; } = "";

    [JsonPropertyName("attempts")]
    public int Attempts { get; set; }

    /// <summary>The words key when it failed: the input is tried again once that changes.</summary>
    [JsonPropertyName("words_key"), ParquetRequired]
    public string WordsKey { get; set; } = "";

    [JsonPropertyName("run_id"), ParquetRequired]
    public string RunId { get; set; } = "";
}

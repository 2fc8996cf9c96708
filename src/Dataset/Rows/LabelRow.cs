using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One row of <c>labels</c>: a person's verdict on one standard in one call.</summary>
internal sealed class LabelRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("standard_id"), ParquetRequired]
    public string StandardId { get; set; } = "";

    [JsonPropertyName("rater"), ParquetRequired]
    public string Rater { get; set; } = "";

    [JsonPropertyName("verdict"), ParquetRequired]
    public string Verdict { get; set; } = "";

    [JsonPropertyName("reason"), ParquetRequired]
    public string Reason { get; set; } = "";

    [JsonPropertyName("origin"), ParquetRequired]
    public string Origin { get; set; } = "";

    [JsonPropertyName("sampling_weight")]
    public double? SamplingWeight { get; set; }

    [JsonPropertyName("labelled_at"), ParquetTimestamp(ParquetTimestampResolution.Milliseconds, true, true)]
    public DateTime LabelledAt { get; set; }
}

using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One element of <c>utterances.acts</c>.</summary>
internal sealed class ActRow
{
    [JsonPropertyName("act"), ParquetRequired]
    public string Act { get; set; } = "";

    [JsonPropertyName("probability")]
    public double Probability { get; set; }

    [JsonPropertyName("start_ms")]
    public long StartMs { get; set; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; set; }
}

using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One element of <c>findings.evidence</c>; <c>utterance</c> is -1 where it belongs to none.</summary>
internal sealed class EvidenceRow
{
    [JsonPropertyName("kind"), ParquetRequired]
    public string Kind { get; set; } = "";

    [JsonPropertyName("signal"), ParquetRequired]
    public string Signal { get; set; } = "";

    [JsonPropertyName("utterance")]
    public int Utterance { get; set; }

    [JsonPropertyName("start_ms")]
    public long StartMs { get; set; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; set; }

    [JsonPropertyName("quote"), ParquetRequired]
    public string Quote { get; set; } = "";

    [JsonPropertyName("by")]
    public double By { get; set; }
}

using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>The columns of <c>findings</c> that a stored score is made of.</summary>
internal sealed class ScoredRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("agent_id"), ParquetRequired]
    public string AgentId { get; set; } = "";

    [JsonPropertyName("section"), ParquetRequired]
    public string Section { get; set; } = "";

    [JsonPropertyName("standard_id"), ParquetRequired]
    public string StandardId { get; set; } = "";

    [JsonPropertyName("verdict"), ParquetRequired]
    public string Verdict { get; set; } = "";

    [JsonPropertyName("reason"), ParquetRequired]
    public string Reason { get; set; } = "";

    [JsonPropertyName("points")]
    public double Points { get; set; }

    [JsonPropertyName("potential")]
    public double Potential { get; set; }

    [JsonPropertyName("confidence")]
    public double Confidence { get; set; }

    [JsonPropertyName("critical")]
    public bool Critical { get; set; }

    [JsonPropertyName("review_gate")]
    public bool ReviewGate { get; set; }

    [JsonPropertyName("evidence"), ParquetRequired]
    public List<EvidenceRow> Evidence { get; set; } = [];
}

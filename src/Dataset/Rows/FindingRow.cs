using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One row of <c>findings</c>: one standard in one call, with its evidence inside.</summary>
internal sealed class FindingRow : ICallRow
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

    [JsonPropertyName("weight")]
    public double? Weight { get; set; }

    [JsonPropertyName("encouraged")]
    public bool? Encouraged { get; set; }

    [JsonPropertyName("evidence"), ParquetRequired]
    public List<EvidenceRow> Evidence { get; set; } = [];

    [JsonPropertyName("profile"), ParquetRequired]
    public string Profile { get; set; } = "";

    [JsonPropertyName("profile_sha256"), ParquetRequired]
    public string ProfileSha256 { get; set; } = "";

    [JsonPropertyName("pack_version"), ParquetRequired]
    public string PackVersion { get; set; } = "";

    [JsonPropertyName("pack_sha256"), ParquetRequired]
    public string PackSha256 { get; set; } = "";

    [JsonPropertyName("run_id"), ParquetRequired]
    public string RunId { get; set; } = "";
}

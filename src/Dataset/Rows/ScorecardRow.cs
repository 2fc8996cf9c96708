using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One row of <c>scorecards</c>: a call's section, in the profile's order, then its total.</summary>
internal sealed class ScorecardRow : ICallRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("agent_id"), ParquetRequired]
    public string AgentId { get; set; } = "";

    [JsonPropertyName("profile"), ParquetRequired]
    public string Profile { get; set; } = "";

    [JsonPropertyName("section"), ParquetRequired]
    public string Section { get; set; } = "";

    [JsonPropertyName("score_percent")]
    public double? ScorePercent { get; set; }

    [JsonPropertyName("points")]
    public double Points { get; set; }

    [JsonPropertyName("potential")]
    public double Potential { get; set; }

    [JsonPropertyName("met")]
    public int Met { get; set; }

    [JsonPropertyName("not_met")]
    public int NotMet { get; set; }

    [JsonPropertyName("not_applicable")]
    public int NotApplicable { get; set; }

    [JsonPropertyName("cannot_tell")]
    public int CannotTell { get; set; }

    [JsonPropertyName("critical_failed")]
    public int CriticalFailed { get; set; }

    [JsonPropertyName("gate_hits")]
    public int? GateHits { get; set; }

    [JsonPropertyName("weight")]
    public double? Weight { get; set; }

    [JsonPropertyName("critical_zeroes")]
    public bool? CriticalZeroes { get; set; }

    [JsonPropertyName("pack_version"), ParquetRequired]
    public string PackVersion { get; set; } = "";

    [JsonPropertyName("run_id"), ParquetRequired]
    public string RunId { get; set; } = "";
}

using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>
/// One row of <c>tallies</c>: how often the findings of a day ended how, per agent and standard. <c>met</c> and <c>not_met</c> count
/// findings with points at stake alone.
/// </summary>
internal sealed record TallyRow
{
    [JsonPropertyName("agent_id"), ParquetRequired]
    public string AgentId { get; set; } = "";

    [JsonPropertyName("team"), ParquetRequired]
    public string Team { get; set; } = "";

    [JsonPropertyName("language"), ParquetRequired]
    public string Language { get; set; } = "";

    [JsonPropertyName("section"), ParquetRequired]
    public string Section { get; set; } = "";

    [JsonPropertyName("standard_id"), ParquetRequired]
    public string StandardId { get; set; } = "";

    [JsonPropertyName("critical")]
    public bool Critical { get; set; }

    [JsonPropertyName("review_gate")]
    public bool ReviewGate { get; set; }

    [JsonPropertyName("met")]
    public int Met { get; set; }

    [JsonPropertyName("not_met")]
    public int NotMet { get; set; }

    [JsonPropertyName("not_applicable")]
    public int NotApplicable { get; set; }

    [JsonPropertyName("cannot_tell")]
    public int CannotTell { get; set; }
}

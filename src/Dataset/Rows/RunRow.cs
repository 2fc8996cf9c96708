using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>
/// One row of <c>runs</c>. A run that was broken off and went on is one row: the first start, the last end, and how
/// often it was started.
/// </summary>
internal sealed class RunRow
{
    [JsonPropertyName("run_id"), ParquetRequired]
    public string RunId { get; set; } = "";

    [JsonPropertyName("started_at"), ParquetTimestamp(ParquetTimestampResolution.Milliseconds, true, true)]
    public DateTime StartedAt { get; set; }

    [JsonPropertyName("finished_at"), ParquetTimestamp(ParquetTimestampResolution.Milliseconds, true, true)]
    public DateTime FinishedAt { get; set; }

    [JsonPropertyName("starts")]
    public int Starts { get; set; }

    [JsonPropertyName("version"), ParquetRequired]
    public string Version { get; set; } = "";

    [JsonPropertyName("pack_version"), ParquetRequired]
    public string PackVersion { get; set; } = "";

    [JsonPropertyName("pack_sha256"), ParquetRequired]
    public string PackSha256 { get; set; } = "";

    [JsonPropertyName("profile"), ParquetRequired]
    public string Profile { get; set; } = "";

    [JsonPropertyName("profile_sha256"), ParquetRequired]
    public string ProfileSha256 { get; set; } = "";

    [JsonPropertyName("recogniser"), ParquetRequired]
    public string Recogniser { get; set; } = "";

    [JsonPropertyName("acts_model_sha256"), ParquetRequired]
    public string ActsModelSha256 { get; set; } = "";

    /// <summary>What the run's id was made of besides the inputs, as <c>name=value</c> lines.</summary>
    [JsonPropertyName("settings"), ParquetRequired]
    public string Settings { get; set; } = "";

    [JsonPropertyName("inputs")]
    public int Inputs { get; set; }

    [JsonPropertyName("calls_done")]
    public int CallsDone { get; set; }

    [JsonPropertyName("calls_unchanged")]
    public int CallsUnchanged { get; set; }

    [JsonPropertyName("calls_quarantined")]
    public int CallsQuarantined { get; set; }

    [JsonPropertyName("recorded_s")]
    public double RecordedS { get; set; }

    [JsonPropertyName("cancelled")]
    public bool Cancelled { get; set; }
}

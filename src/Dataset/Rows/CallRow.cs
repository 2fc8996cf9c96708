using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>
/// One row of <c>calls</c>. Texts are never NULL (empty where not told); numbers are NULL where unknown.
/// Lengths are seconds (<c>_s</c>) or milliseconds (<c>_ms</c>).
/// </summary>
internal sealed class CallRow : ICallRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    [JsonPropertyName("agent_id"), ParquetRequired]
    public string AgentId { get; set; } = "";

    [JsonPropertyName("team"), ParquetRequired]
    public string Team { get; set; } = "";

    [JsonPropertyName("customer_key"), ParquetRequired]
    public string CustomerKey { get; set; } = "";

    /// <summary>UTC; milliseconds, because Parquet.Net writes wrong statistics for microseconds.</summary>
    [JsonPropertyName("started_at"), ParquetTimestamp(ParquetTimestampResolution.Milliseconds, true, true)]
    public DateTime StartedAt { get; set; }

    [JsonPropertyName("utc_offset_min")]
    public int UtcOffsetMin { get; set; }

    [JsonPropertyName("direction"), ParquetRequired]
    public string Direction { get; set; } = "";

    [JsonPropertyName("queue"), ParquetRequired]
    public string Queue { get; set; } = "";

    [JsonPropertyName("language"), ParquetRequired]
    public string Language { get; set; } = "";

    [JsonPropertyName("duration_s")]
    public double DurationS { get; set; }

    [JsonPropertyName("facts"), ParquetRequired]
    public Dictionary<string, string> Facts { get; set; } = [];

    [JsonPropertyName("recording"), ParquetRequired]
    public string Recording { get; set; } = "";

    [JsonPropertyName("transcript_origin"), ParquetRequired]
    public string TranscriptOrigin { get; set; } = "";

    [JsonPropertyName("audio_sha256"), ParquetRequired]
    public string AudioSha256 { get; set; } = "";

    [JsonPropertyName("channels")]
    public int Channels { get; set; }

    [JsonPropertyName("recogniser"), ParquetRequired]
    public string Recogniser { get; set; } = "";

    [JsonPropertyName("recogniser_sha256"), ParquetRequired]
    public string RecogniserSha256 { get; set; } = "";

    [JsonPropertyName("acts_model_sha256"), ParquetRequired]
    public string ActsModelSha256 { get; set; } = "";

    [JsonPropertyName("speech_s")]
    public double SpeechS { get; set; }

    [JsonPropertyName("silence_s")]
    public double SilenceS { get; set; }

    [JsonPropertyName("hold_s")]
    public double HoldS { get; set; }

    [JsonPropertyName("agent_talk_s")]
    public double AgentTalkS { get; set; }

    [JsonPropertyName("customer_talk_s")]
    public double CustomerTalkS { get; set; }

    [JsonPropertyName("overlap_s")]
    public double OverlapS { get; set; }

    [JsonPropertyName("interruptions_by_agent")]
    public int InterruptionsByAgent { get; set; }

    [JsonPropertyName("asr_confidence")]
    public double? AsrConfidence { get; set; }

    [JsonPropertyName("role_confidence")]
    public double RoleConfidence { get; set; }

    [JsonPropertyName("redaction"), ParquetRequired]
    public string Redaction { get; set; } = "";

    [JsonPropertyName("events"), ParquetRequired]
    public List<EventRow> Events { get; set; } = [];

    [JsonPropertyName("notes"), ParquetRequired]
    public List<string> Notes { get; set; } = [];

    [JsonPropertyName("words_key"), ParquetRequired]
    public string WordsKey { get; set; } = "";

    [JsonPropertyName("acts_key"), ParquetRequired]
    public string ActsKey { get; set; } = "";

    [JsonPropertyName("findings_key"), ParquetRequired]
    public string FindingsKey { get; set; } = "";

    [JsonPropertyName("run_id"), ParquetRequired]
    public string RunId { get; set; } = "";
}

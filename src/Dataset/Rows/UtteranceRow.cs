using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One row of <c>utterances</c>, with its words and acts inside.</summary>
internal sealed class UtteranceRow : ICallRow
{
    [JsonPropertyName("call_id"), ParquetRequired]
    public string CallId { get; set; } = "";

    /// <summary>0-based, in order of time.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    [JsonPropertyName("turn")]
    public int Turn { get; set; }

    [JsonPropertyName("speaker"), ParquetRequired]
    public string Speaker { get; set; } = "";

    [JsonPropertyName("kind"), ParquetRequired]
    public string Kind { get; set; } = "";

    /// <summary>The agent who speaks where that is not the call's; else empty.</summary>
    [JsonPropertyName("agent_id"), ParquetRequired]
    public string AgentId { get; set; } = "";

    [JsonPropertyName("start_ms")]
    public long StartMs { get; set; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; set; }

    [JsonPropertyName("text"), ParquetRequired]
    public string Text { get; set; } = "";

    [JsonPropertyName("confidence")]
    public double? Confidence { get; set; }

    [JsonPropertyName("words"), ParquetRequired]
    public List<WordRow> Words { get; set; } = [];

    [JsonPropertyName("acts"), ParquetRequired]
    public List<ActRow> Acts { get; set; } = [];
}

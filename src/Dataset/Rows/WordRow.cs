using System.Text.Json.Serialization;

namespace CallQa.Dataset.Rows;

/// <summary>One element of <c>utterances.words</c>: a stretch of the text, in UTF-16 characters, and its time.</summary>
internal sealed class WordRow
{
    [JsonPropertyName("char_start")]
    public int CharStart { get; set; }

    [JsonPropertyName("char_length")]
    public int CharLength { get; set; }

    [JsonPropertyName("start_ms")]
    public long StartMs { get; set; }

    [JsonPropertyName("end_ms")]
    public long EndMs { get; set; }

    [JsonPropertyName("confidence")]
    public double? Confidence { get; set; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallQa.Dataset.Forgetting;

/// <summary>One line of <c>removals.jsonl</c>: who removed how much and when, and nothing of what it was.</summary>
public sealed record RemovalEntry
{
    /// <summary>When it was written, in UTC.</summary>
    [JsonPropertyName("at")]
    public required DateTimeOffset At { get; init; }

    /// <summary>The user of the machine.</summary>
    [JsonPropertyName("by")]
    public required string By { get; init; }

    /// <summary>Why: <c>forget</c> or <c>retention</c>.</summary>
    [JsonPropertyName("what")]
    public required string What { get; init; }

    /// <summary>A mark of the request, made with the key, so that its two lines are known for one another.</summary>
    [JsonPropertyName("request")]
    public required string Request { get; init; }

    /// <summary>True on the line that is written when nothing is left; the line before the work has false.</summary>
    [JsonPropertyName("done")]
    public required bool Done { get; init; }

    /// <summary>Calls found to remove.</summary>
    [JsonPropertyName("calls")]
    public required int Calls { get; init; }

    /// <summary>Rows removed, by table.</summary>
    [JsonPropertyName("rows")]
    public required ImmutableSortedDictionary<string, long> Rows { get; init; }
}

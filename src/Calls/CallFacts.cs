using System.Collections.Immutable;

namespace CallQa;

/// <summary>What is known of a call without listening to it.</summary>
public sealed record CallFacts
{
    /// <summary>The call's name.</summary>
    public required CallId Id { get; init; }

    /// <summary>The agent who took or made the call.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The agent's team at the time; empty where not told.</summary>
    public string Team { get; init; } = "";

    /// <summary>The customer's key in the company's system; empty where not told.</summary>
    public string Customer { get; init; } = "";

    /// <summary>When the call began, with the offset of the place; its local date is the dataset's day.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who called whom.</summary>
    public Direction Direction { get; init; }

    /// <summary>The queue; empty where not told.</summary>
    public string Queue { get; init; } = "";

    /// <summary>The call's language; unknown until given or detected.</summary>
    public Language Language { get; init; }

    /// <summary>Length of the recording in milliseconds.</summary>
    public long DurationMs { get; init; }

    /// <summary>Own facts by name, in ordinal order of names.</summary>
    public ImmutableSortedDictionary<string, string> Own { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The local date on which the call began.</summary>
    public DateOnly Day => DateOnly.FromDateTime(StartedAt.DateTime);
}

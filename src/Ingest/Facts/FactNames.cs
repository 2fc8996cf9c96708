using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>The facts of a call by their names in sidecars, tables, patterns and settings.</summary>
public static class FactNames
{
    public const string Id = "id";
    public const string Agent = "agent";
    public const string StartedAt = "started_at";

    /// <summary>Before the name of a fact of one's own in a pattern's group.</summary>
    public const string OwnPrefix = "fact_";

    /// <summary>All but facts of one's own.</summary>
    public static readonly ImmutableArray<string> All = [Id, Agent, "team", "customer", StartedAt, "direction", "queue", "language", "duration_s"];

    /// <summary>Without these there is no call.</summary>
    public static readonly ImmutableArray<string> Required = [Id, Agent, StartedAt];

    /// <summary>What a pattern may take a start apart into.</summary>
    internal static readonly ImmutableArray<string> TimeParts = ["year", "month", "day", "hour", "minute", "second"];
}

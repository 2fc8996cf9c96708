namespace CallQa.Dataset;

/// <summary>Names of the tables.</summary>
public static class Table
{
    /// <summary>One row a call.</summary>
    public const string Calls = "calls";

    /// <summary>One row an utterance.</summary>
    public const string Utterances = "utterances";

    /// <summary>One row a thing said.</summary>
    public const string Extracts = "extracts";

    /// <summary>One row a call and standard.</summary>
    public const string Findings = "findings";

    /// <summary>One row a day, agent and standard: how its findings ended.</summary>
    public const string Tallies = "tallies";

    /// <summary>One row a subject, period and standard over many calls.</summary>
    public const string Continuity = "continuity";

    /// <summary>One row a call and section, and its total.</summary>
    public const string Scorecards = "scorecards";

    /// <summary>One row a person's verdict.</summary>
    public const string Labels = "labels";

    /// <summary>One row an input that could not be processed.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>One row a run.</summary>
    public const string Runs = "runs";

    /// <summary>All of them.</summary>
    internal static readonly System.Collections.Immutable.ImmutableArray<string> All =
        [Calls, Utterances, Extracts, Findings, Tallies, Continuity, Scorecards, Labels, Quarantine, Runs];
}

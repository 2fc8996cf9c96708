using System.Collections.Immutable;
using CallQa.Dataset;

namespace CallQa.Runs.Planning;

/// <summary>What a run has to do.</summary>
internal sealed record RunPlan
{
    public required RunId Id { get; init; }

    /// <summary>Inputs found, refused ones included; for a run without inputs the calls of the dataset.</summary>
    public required int Found { get; init; }

    /// <summary>Inputs to read, by size, largest first, so that no long one starts last.</summary>
    public required ImmutableArray<PlannedInput> ToRead { get; init; }

    /// <summary>Calls whose words stand and whose acts or findings do not.</summary>
    public required ImmutableHashSet<CallId> ToScoreAgain { get; init; }

    /// <summary>Calls that are up to date and published.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Calls that a broken-off run finished and nobody published.</summary>
    public required int Resumed { get; init; }

    /// <summary>Inputs in quarantine before anything is read: refused, unreadable, doubles, and those that failed before and have not changed.</summary>
    public required ImmutableArray<QuarantinedInput> Quarantined { get; init; }

    /// <summary>Inputs whose calls were removed for good.</summary>
    public required int Away { get; init; }

    /// <summary>Inputs that are already done and in the dataset, by call: their place in the list.</summary>
    public required ImmutableDictionary<CallId, int> DoneOrder { get; init; }

    /// <summary>Rows of quarantine that this run does not touch.</summary>
    public required ImmutableArray<QuarantinedInput> QuarantineElsewhere { get; init; }

    /// <summary>What is known of every call in the dataset.</summary>
    public required IReadOnlyDictionary<CallId, LedgerEntry> Ledger { get; init; }

    /// <summary>What a person should know about the inputs.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}

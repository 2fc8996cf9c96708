using System.Collections.Immutable;
using CallQa.Dataset;

namespace CallQa.Runs;

/// <summary>What a run ended in.</summary>
public sealed record RunOutcome
{
    /// <summary>The run's name.</summary>
    public required RunId Id { get; init; }

    /// <summary>Calls and inputs found.</summary>
    public required int Found { get; init; }

    /// <summary>Calls processed now, or by a run before that was broken off, and published now.</summary>
    public required int Done { get; init; }

    /// <summary>Calls that were up to date.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Inputs of this run that are in quarantine, by path; also those that were there before and have not changed.</summary>
    public required ImmutableArray<QuarantinedInput> Quarantined { get; init; }

    /// <summary>How many of them were not in quarantine before, or for another reason.</summary>
    public int NewlyQuarantined { get; init; }

    /// <summary>Inputs that stay away: their calls were removed for good.</summary>
    public int Away { get; init; }

    /// <summary>Length of the calls processed now, in milliseconds.</summary>
    public required long RecordedMs { get; init; }

    /// <summary>How long the run took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>True where it was cancelled: what is done is published, and the same command goes on.</summary>
    public required bool Cancelled { get; init; }
}

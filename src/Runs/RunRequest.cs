using System.Collections.Immutable;
using CallQa.Dataset.Forgetting;
using CallQa.Ingest;

namespace CallQa.Runs;

/// <summary>What is asked of a run.</summary>
public sealed record RunRequest
{
    /// <summary>Folders and files to take calls from; empty to score again what the dataset holds.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>How recordings that hold one side of a call each are called.</summary>
    public LegEndings Legs { get; init; } = LegEndings.Usual;

    /// <summary>Calls worked on at the same time, at least 1. Changes no result.</summary>
    public required int Workers { get; init; }

    /// <summary>What was removed and must not come back; null where nothing was.</summary>
    public Tombstones? Away { get; init; }

    /// <summary>Only inputs that are in quarantine, also those that have not changed since.</summary>
    public bool Retry { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Settings that change results, by name; part of the run's id.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Name of the speech model, for the run's record.</summary>
    public string Recogniser { get; init; } = "";
}

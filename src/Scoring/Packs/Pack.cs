using System.Collections.Immutable;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs.Sources;

namespace CallQa.Scoring.Packs;

/// <summary>A versioned folder of standards, read and checked. Immutable, thread safe.</summary>
public sealed record Pack
{
    /// <summary>The pack's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, as its author counts.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over names and content of its files, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its title by language.</summary>
    public required ImmutableSortedDictionary<Language, string> Title { get; init; }

    /// <summary>The languages that it is written in.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    /// <summary>Sections of the scorecard in the pack's order.</summary>
    public required ImmutableArray<PackSection> Sections { get; init; }

    /// <summary>The signals that any standard may use, in ordinal order of their names.</summary>
    public required ImmutableArray<Signal> SharedSignals { get; init; }

    /// <summary>The standards in ordinal order of their ids.</summary>
    public required ImmutableArray<Standard> Standards { get; init; }

    /// <summary>The named groups of phrases.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>Lexicon groups by which the engine itself listens.</summary>
    public required EngineGroups Engine { get; init; }

    /// <summary>The rules that the pack was made from. No verdict hangs on them: they are no part of <see cref="Sha256"/>.</summary>
    public PackSources Sources { get; init; } = PackSources.None;

    /// <summary>What single calls are listened to for the sake of the standards over many.</summary>
    public ImmutableArray<HeardKind> Heard { get; init; } = [];

    /// <summary>The standards that are judged over many calls, in ordinal order of their ids.</summary>
    public ImmutableArray<ContinuityStandard> Continuity { get; init; } = [];

    /// <summary>The standard of this name, or null.</summary>
    public Standard? Find(string id) => Standards.FirstOrDefault(s => string.Equals(s.Id.Value, id, StringComparison.Ordinal));

    /// <summary>The standard over many calls of this name, or null.</summary>
    public ContinuityStandard? FindContinuity(string id) => Continuity.FirstOrDefault(s => string.Equals(s.Id.Value, id, StringComparison.Ordinal));
}

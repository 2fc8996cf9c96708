using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Something that can be heard, by any of its producers.</summary>
public sealed record Signal
{
    /// <summary>Its name in the standard, or in the pack where it is shared.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in one sentence; empty for a signal of one standard.</summary>
    public string About { get; init; } = "";

    /// <summary>True for a signal of the pack, which any standard may use.</summary>
    public bool IsShared => About.Length > 0;

    /// <summary>Phrases by language.</summary>
    public required ImmutableArray<SignalPhrase> Phrases { get; init; }

    /// <summary>Acts of the classifier.</summary>
    public required ImmutableArray<SignalAct> Acts { get; init; }

    /// <summary>Regular expressions by language.</summary>
    public required ImmutableArray<SignalRegex> Regexes { get; init; }

    /// <summary>Timing events.</summary>
    public required ImmutableArray<SignalEvent> Events { get; init; }

    /// <summary>What of the other side's words is repeated; null for nothing.</summary>
    public SignalEcho? Echo { get; init; }

    /// <summary>Sums that contradict the profile's price list; null for none.</summary>
    public SignalContradiction? Contradicts { get; init; }

    /// <summary>A hit that touches one of these does not count.</summary>
    public required ImmutableArray<SignalPhrase> Except { get; init; }

    /// <summary>A hit whose clause holds one of these does not count.</summary>
    public required ImmutableArray<SignalPhrase> NotInClauseWith { get; init; }

    /// <summary>A hit counts only in an utterance where this signal is heard too; null for no such need.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>A hit counts only in an utterance where this signal is not heard; null for no such need.</summary>
    public string? NotWith { get; init; }

    /// <summary>The signals that decide whether a hit of this one counts.</summary>
    public IEnumerable<string> Needs => new[] { ConfirmedBy, NotWith }.OfType<string>();

    /// <summary>Where it stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>True where it can be heard in calls of this language.</summary>
    public bool Speaks(Language language) =>
        Acts.Length > 0 || Events.Length > 0 || Echo is not null || Contradicts is not null
        || Phrases.Any(p => p.Language == language) || Regexes.Any(r => r.Language == language);
}

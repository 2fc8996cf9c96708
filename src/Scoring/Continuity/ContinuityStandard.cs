using System.Collections.Immutable;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Continuity;

/// <summary>A standard that is judged over many calls of a customer or an agent, as its two files say it. Immutable.</summary>
public sealed record ContinuityStandard
{
    /// <summary>The section that all of them are in; it is none of the scorecard's.</summary>
    public const string Section = "continuity";

    /// <summary>Its name.</summary>
    public required StandardId Id { get; init; }

    /// <summary>The title by language.</summary>
    public required ImmutableSortedDictionary<Language, string> Title { get; init; }

    /// <summary>What it asks, in one sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>What each verdict says, one sentence each.</summary>
    public required ImmutableSortedDictionary<Verdict, string> Verdicts { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>Advice by language.</summary>
    public required ImmutableSortedDictionary<Language, string> Advice { get; init; }

    /// <summary>What it wants.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How much it counts.</summary>
    public required Weight Weight { get; init; }

    /// <summary>How far it has come.</summary>
    public required Status Status { get; init; }

    /// <summary>Known cases in which it errs.</summary>
    public required string FalsePositives { get; init; }

    /// <summary>The rules of the source texts that it answers.</summary>
    public required ImmutableArray<string> SourceRules { get; init; }

    /// <summary>The period that a verdict is about, in words.</summary>
    public required string Period { get; init; }

    /// <summary>What the value is and its unit, in words.</summary>
    public required string Measure { get; init; }

    /// <summary>The kinds of extracts that the query reads.</summary>
    public required ImmutableArray<string> Hears { get; init; }

    /// <summary>What a call cannot show: the column of the calls that would decide it, and what it must hold.</summary>
    public required ImmutableSortedDictionary<string, string> DecidedBy { get; init; }

    /// <summary>The question, with the settings as the file has them.</summary>
    public required ContinuityQuestion Question { get; init; }

    /// <summary>Its proofs.</summary>
    public required ImmutableArray<ContinuityExample> Examples { get; init; }

    /// <summary>Where the file begins.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>Place of the query's file.</summary>
    public required string QueryFile { get; init; }

    /// <summary>The file as written.</summary>
    public required string Source { get; init; }

    /// <summary>The title in a language, else in English, else the id.</summary>
    public string TitleIn(Language language) =>
        Title.TryGetValue(language, out string? title) || Title.TryGetValue(Language.English, out title) ? title : Id.Value;
}

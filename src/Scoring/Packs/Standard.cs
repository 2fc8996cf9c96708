using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>One service standard as its file says it. Immutable.</summary>
public sealed record Standard
{
    /// <summary>Its name.</summary>
    public required StandardId Id { get; init; }

    /// <summary>Section of the scorecard.</summary>
    public required string Section { get; init; }

    /// <summary>The title by language.</summary>
    public required ImmutableSortedDictionary<Language, string> Title { get; init; }

    /// <summary>What it asks, in one sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>What each verdict says of a call, one sentence in English; without those that are not told.</summary>
    public required ImmutableSortedDictionary<Verdict, string> Verdicts { get; init; }

    /// <summary>Why it matters; empty where not told.</summary>
    public string Why { get; init; } = "";

    /// <summary>Advice to the agent by language.</summary>
    public required ImmutableSortedDictionary<Language, string> Advice { get; init; }

    /// <summary>What it wants.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How much it counts.</summary>
    public required Weight Weight { get; init; }

    /// <summary>How far it has come.</summary>
    public required Status Status { get; init; }

    /// <summary>True where a hit only queues the call for a person.</summary>
    public bool Gate { get; init; }

    /// <summary>True where each agent of the call is judged for their own part, and the worst result counts.</summary>
    public bool EachAgent { get; init; }

    /// <summary>Known cases in which it errs; empty where none are told.</summary>
    public string FalsePositives { get; init; } = "";

    /// <summary>What a person should look at; empty where not told.</summary>
    public string EvidenceNote { get; init; } = "";

    /// <summary>The rules of the source texts that it answers.</summary>
    public required ImmutableArray<string> SourceRules { get; init; }

    /// <summary>Where each of <see cref="SourceRules"/> stands.</summary>
    public required ImmutableArray<SourcePosition> SourceRulesAt { get; init; }

    /// <summary>The numbers that a profile may move, with the values in force.</summary>
    public ImmutableArray<Setting> Settings { get; init; } = [];

    /// <summary>What is listened for: its own signals, then those of the pack's shared ones that it uses.</summary>
    public required ImmutableArray<Signal> Signals { get; init; }

    /// <summary>When it matters; null for always.</summary>
    public Condition? AppliesWhen { get; init; }

    /// <summary>When nobody can decide; null for never.</summary>
    public Condition? CannotTellWhen { get; init; }

    /// <summary>What must hold; each of them.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>Its proofs.</summary>
    public required ImmutableArray<Example> Examples { get; init; }

    /// <summary>The languages for which it has both proofs; for others it does not load.</summary>
    public required ImmutableArray<Language> Languages { get; init; }

    /// <summary>Where the file begins.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The file as written.</summary>
    public required string Source { get; init; }

    /// <summary>The file as read, settings by name: it is read anew where a profile gives them other values.</summary>
    internal YamlMap File { get; init; } = YamlReader.Empty("");

    /// <summary>The title in a language, else in English, else the id.</summary>
    public string TitleIn(Language language) =>
        Title.TryGetValue(language, out string? title) || Title.TryGetValue(Language.English, out title) ? title : Id.Value;
}

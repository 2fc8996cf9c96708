using System.Collections.Immutable;
using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Packs;

/// <summary>Which standards count, how much, and by which words of a company; with what differs between its queues. Immutable, thread safe.</summary>
public sealed record Profile
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the file and of the price lists that it names, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its title by language.</summary>
    public required ImmutableSortedDictionary<Language, string> Title { get; init; }

    /// <summary>Sections in order, with their weights.</summary>
    public required ImmutableArray<SectionWeight> Sections { get; init; }

    /// <summary>Standards that are switched off.</summary>
    public required ImmutableSortedSet<string> Off { get; init; }

    /// <summary>Other weights than the pack's.</summary>
    public required ImmutableSortedDictionary<string, Weight> Weights { get; init; }

    /// <summary>Standards that are review gates besides those of the pack.</summary>
    public required ImmutableSortedSet<string> Gates { get; init; }

    /// <summary>With fewer calls an agent is not ranked.</summary>
    public required int MinimumCalls { get; init; }

    /// <summary>Calls older than so many days are to be removed by <c>callqa retention</c>; null where all are kept.</summary>
    public int? KeepDays { get; init; }

    /// <summary>Kinds of personal data that are switched on or off, by the names of the settings; what is not named is as usual.</summary>
    public ImmutableSortedDictionary<string, bool> Redaction { get; init; } = ImmutableSortedDictionary<string, bool>.Empty;

    /// <summary>Below this mean word confidence nobody can tell, by language.</summary>
    public required ImmutableSortedDictionary<Language, double> MinRecogniserConfidence { get; init; }

    /// <summary>Below this confidence the speakers are not told apart.</summary>
    public required double MinRoleConfidence { get; init; }

    /// <summary>True where one failed critical standard makes the call's score zero.</summary>
    public required bool CriticalZeroes { get; init; }

    /// <summary>The company's phrases for the lexicon groups that the pack leaves to a profile.</summary>
    public ImmutableArray<LexiconGroup> Words { get; init; } = [];

    /// <summary>Names of the company, its goods and tariffs for the recogniser, as they are written, by language.</summary>
    public ImmutableSortedDictionary<Language, ImmutableArray<string>> RecogniserWords { get; init; } = ImmutableSortedDictionary<Language, ImmutableArray<string>>.Empty;

    /// <summary>The standards whose settings have other values than the pack gives them, by id, with these values in force.</summary>
    public ImmutableSortedDictionary<string, Standard> Set { get; init; } = ImmutableSortedDictionary<string, Standard>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>What the company asks for its goods and services; null where the profile names no list.</summary>
    public PriceList? Prices { get; init; }

    /// <summary>What holds for the calls of a queue, by its name: this profile with the queue's changes.</summary>
    public ImmutableSortedDictionary<string, Profile> Queues { get; init; } = ImmutableSortedDictionary<string, Profile>.Empty;

    /// <summary>The profile for the calls of a queue: itself where the queue has no changes.</summary>
    public Profile For(string queue) => Queues.GetValueOrDefault(queue, this);

    /// <summary>A standard as this profile sets it.</summary>
    public Standard Of(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return Set.GetValueOrDefault(standard.Id.Value, standard);
    }

    /// <summary>A profile for examples and tests: all sections of the pack alike, nothing switched off, no limits.</summary>
    public static Profile Plain(Pack pack) => new()
    {
        Id = "plain",
        Sha256 = "",
        Title = ImmutableSortedDictionary<Language, string>.Empty,
        Sections = [.. pack.Sections.Select(s => new SectionWeight(s.Id, 1))],
        Off = [],
        Weights = ImmutableSortedDictionary<string, Weight>.Empty,
        Gates = [],
        MinimumCalls = 1,
        MinRecogniserConfidence = ImmutableSortedDictionary<Language, double>.Empty.Add(Language.Unknown, 0.5),
        MinRoleConfidence = 0.5,
        CriticalZeroes = false,
    };

    /// <summary>The least mean word confidence for a language, 0 to 1.</summary>
    public double MinConfidence(Language language) =>
        MinRecogniserConfidence.TryGetValue(language, out double least) || MinRecogniserConfidence.TryGetValue(Language.Unknown, out least) ? least : 0;
}

using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Unit.Reports.Final;

/// <summary>What counts once people have decided, computed the plain way: findings changed one by one and counted by the scorer's own code.</summary>
internal static class NaiveFinal
{
    /// <summary>The call with the verdicts that count, what they earn, and its scorecard by them; itself where nobody decided.</summary>
    public static TestCall Of(TestCall call, IReadOnlyList<Label> labels, ImmutableArray<SectionWeight> sections, bool criticalZeroes)
    {
        Dictionary<string, Verdict> decisions = call.Findings.Select(f => f.Standard).Distinct(StringComparer.Ordinal)
            .Select(s => (Standard: s, Label: Decides(labels, call.Id, s))).Where(d => d.Label is not null)
            .ToDictionary(d => d.Standard, d => d.Label!.Verdict, StringComparer.Ordinal);
        return decisions.Count == 0 ? call : Scored(call with { Findings = [.. call.Findings.Select(f => decisions.TryGetValue(f.Standard, out Verdict verdict) ? Decided(f, verdict) : f)] }, sections, criticalZeroes);
    }

    /// <summary>The latest label that decides.</summary>
    public static Label? Decides(IEnumerable<Label> labels, string call, string standard) => labels
        .Where(l => string.Equals(l.Call.Value, call, StringComparison.Ordinal) && string.Equals(l.Standard.Value, standard, StringComparison.Ordinal) && l.Origin is ("review" or "adjudication"))
        .MaxBy(l => l.LabelledAt);

    /// <summary>The call with the scorecard that the scorer would give its findings.</summary>
    public static TestCall Scored(TestCall call, ImmutableArray<SectionWeight> sections, bool criticalZeroes)
    {
        ImmutableArray<SectionScore> cards = ScorecardMaker.Of([.. call.Findings.Select(Real)], Profile(sections, criticalZeroes));
        return call with { Cards = cards, Score = cards[^1].ScorePercent, OpeningScore = cards.FirstOrDefault(c => c.Section is "opening")?.ScorePercent };
    }

    /// <summary>The finding with what its verdict earns.</summary>
    public static TestFinding Earned(TestFinding finding, bool half = false)
    {
        (double points, double potential) = ScorecardMaker.Points(
            new(VerdictOf(finding), half, "", [], 1), finding.Encouraged ? Polarity.Encouraged : Polarity.Required, WeightOf(finding), finding.Gate);
        return finding with { Points = points, Potential = potential };
    }

    // A gate that a person decided is one no more; what was only confirmed stays what it was.
    private static TestFinding Decided(TestFinding finding, Verdict verdict) =>
        string.Equals(finding.Verdict, verdict.Code(), StringComparison.Ordinal) && !finding.Gate
            ? finding
            : Earned(finding with { Verdict = verdict.Code(), Gate = false, Reason = "" });

    private static Weight WeightOf(TestFinding finding) => finding.Weight switch { 5 => Weight.Critical, 3 => Weight.Major, _ => Weight.Minor };

    private static Verdict VerdictOf(TestFinding finding) => Codes.TryParse(finding.Verdict, out Verdict verdict) ? verdict : throw new FormatException(finding.Verdict);

    private static Finding Real(TestFinding f) => new()
    {
        Standard = new(f.Standard), Agent = new("a"), Section = f.Section, Verdict = VerdictOf(f), Points = f.Points, Potential = f.Potential, Critical = f.Critical, ReviewGate = f.Gate,
    };

    private static Profile Profile(ImmutableArray<SectionWeight> sections, bool criticalZeroes) => new()
    {
        Id = "default",
        Sha256 = "",
        Title = ImmutableSortedDictionary<Language, string>.Empty,
        Sections = sections,
        Off = [],
        Weights = ImmutableSortedDictionary<string, Weight>.Empty,
        Gates = [],
        MinimumCalls = 1,
        MinRecogniserConfidence = ImmutableSortedDictionary<Language, double>.Empty,
        MinRoleConfidence = 0,
        CriticalZeroes = criticalZeroes,
    };
}

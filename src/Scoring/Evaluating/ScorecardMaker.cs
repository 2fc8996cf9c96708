using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Counts findings into points (docs/design.md, "Verdicts").</summary>
internal static class ScorecardMaker
{
    /// <summary>
    /// What a verdict earns and could have earned: half where it is half, nothing of nothing where it does not count, where a
    /// person must look first, and where an encouraged thing did not happen.
    /// </summary>
    public static (double Points, double Potential) Points(Outcome outcome, Polarity polarity, Weight weight, bool gate)
    {
        double full = weight.Points();
        if (gate)
            return (0, 0);
        return (outcome.Verdict, polarity) switch
        {
            (Verdict.Met, _) => (full, full),
            (Verdict.NotMet, Polarity.Encouraged) => (0, 0),
            (Verdict.NotMet, _) => (outcome.Half ? full / 2 : 0, full),
            _ => (0, 0),
        };
    }

    /// <summary>One line a section that has findings, in the profile's order, then the total: the mean of sections by weight over those that count.</summary>
    public static ImmutableArray<SectionScore> Of(ImmutableArray<Finding> findings, Profile profile)
    {
        var lines = ImmutableArray.CreateBuilder<SectionScore>();
        double sum = 0, weights = 0;
        foreach (SectionWeight section in profile.Sections)
        {
            Finding[] own = [.. findings.Where(f => string.Equals(f.Section, section.Section, StringComparison.Ordinal))];
            if (own.Length == 0)
                continue;
            SectionScore line = Line(section.Section, own);
            if (line.ScorePercent is { } percent)
            {
                sum += percent * section.Weight;
                weights += section.Weight;
            }

            lines.Add(line with { Weight = section.Weight, CriticalZeroes = profile.CriticalZeroes });
        }

        Finding[] counted = [.. findings.Where(f => profile.Sections.Any(s => string.Equals(s.Section, f.Section, StringComparison.Ordinal)))];
        SectionScore total = Line(SectionScore.Total, counted) with { ScorePercent = weights > 0 ? Round(sum / weights) : null };
        if (profile.CriticalZeroes && total.CriticalFailed > 0 && total.ScorePercent is not null)
            total = total with { ScorePercent = 0 };
        lines.Add(total with { CriticalZeroes = profile.CriticalZeroes });
        return lines.ToImmutable();
    }

    private static SectionScore Line(string name, Finding[] findings)
    {
        double points = findings.Sum(f => f.Points), potential = findings.Sum(f => f.Potential);
        return new(
            name,
            potential > 0 ? Round(100 * points / potential) : null,
            points,
            potential,
            findings.Count(f => f.Verdict == Verdict.Met),
            findings.Count(f => f.Verdict == Verdict.NotMet),
            findings.Count(f => f.Verdict == Verdict.NotApplicable),
            findings.Count(f => f.Verdict == Verdict.CannotTell),
            findings.Count(f => f is { Verdict: Verdict.NotMet, Critical: true, ReviewGate: false }));
    }

    private static double Round(double percent) => Math.Round(percent, 4, MidpointRounding.AwayFromZero);
}

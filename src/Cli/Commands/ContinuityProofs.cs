using System.Collections.Immutable;
using CallQa.Runs.Proving;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>The part of <c>standards check</c> and <c>standards test</c> that needs a database: the standards over many calls.</summary>
internal static class ContinuityProofs
{
    /// <summary>A reading with what was found besides: queries that cannot be run, and standards without both proofs.</summary>
    public static PackReading Checked(PackReading reading)
    {
        if (reading.Pack is not { Continuity.IsEmpty: false } pack)
            return reading;
        using var examples = new ContinuityExamples(pack);
        ImmutableArray<PackProblem> found =
        [
            .. pack.Continuity.AsParallel().AsOrdered().Select(examples.Check).OfType<PackProblem>(),
            .. from standard in pack.Continuity
               from verdict in (Verdict[])[Verdict.Met, Verdict.NotMet]
               where !standard.Examples.Any(e => e.Expected == verdict)
               select new PackProblem(standard.At, $"there is no example '{verdict.Code()}'; a standard must prove both."),
        ];
        return found.IsEmpty ? reading : new(null, [.. reading.Problems, .. found]);
    }

    /// <summary>Runs the examples, in order of the pack.</summary>
    public static ContinuityExampleResult[] Test(Pack pack, IReadOnlyCollection<ContinuityStandard> chosen, CachedActs acts)
    {
        if (chosen.Count == 0)
            return [];
        using var examples = new ContinuityExamples(pack, acts.Thresholds, acts.Classify);
        return [.. chosen.AsParallel().AsOrdered().SelectMany(s => examples.Run(s))];
    }
}

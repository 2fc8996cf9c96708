using System.Collections.Frozen;
using System.Collections.Immutable;
using CallQa.Scoring.Packs.Checking;
using CallQa.Scoring.Packs.Sources;

namespace CallQa.Scoring.Packs;

/// <summary>
/// Looks for what a pack can be read with and still is a fault: languages without proofs, phrases that cannot match even
/// their own words, conditions that no call can meet, shared signals that no standard uses. Thread safe.
/// </summary>
public static class PackCheck
{
    /// <summary>All such faults, by file, line and column.</summary>
    public static ImmutableArray<PackProblem> Of(Pack pack) => [.. All(pack).Where(p => !p.IsWarning)];

    /// <summary>What is allowed and should still be mended, by file, line and column: verdicts without a sentence, languages left out, words without use.</summary>
    public static ImmutableArray<PackProblem> Warnings(Pack pack) => [.. All(pack).Where(p => p.IsWarning)];

    /// <summary>Faults and warnings, by file, line and column.</summary>
    public static ImmutableArray<PackProblem> All(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        List<PackProblem> problems =
        [
            .. Each(pack.Standards, (standard, own) => Check(standard, pack, own)),
            .. Each(pack.SharedSignals, (shared, own) => Check(shared, pack, own)),
        ];
        foreach (Signal shared in pack.SharedSignals)
            if (!pack.Standards.Any(s => s.Signals.Contains(shared)))
                problems.Add(new(shared.At, $"no standard uses the shared signal '{shared.Name}'; one must name it, or the file must go."));

        SourcesCheck.Names(pack, problems);
        SourcesCheck.Answers(pack, problems);
        return InOrder(problems);
    }

    /// <summary>Faults of the standards that could be read, of a pack in which some could not: what hangs on the whole pack is left out.</summary>
    /// <param name="pack">What could be read.</param>
    /// <param name="faulty">The files that have faults already.</param>
    internal static IEnumerable<PackProblem> OfReadable(Pack pack, FrozenSet<string> faulty)
    {
        var problems = new List<PackProblem>();
        foreach (Standard standard in pack.Standards.Where(s => !faulty.Contains(s.At.File)))
            Check(standard, pack, problems);
        SourcesCheck.Names(pack, problems);
        return problems.Where(p => !p.IsWarning).Distinct();
    }

    private static IEnumerable<PackProblem> Each<T>(ImmutableArray<T> parts, Action<T, List<PackProblem>> check) =>
        parts.AsParallel().AsOrdered().SelectMany(part =>
        {
            var own = new List<PackProblem>();
            check(part, own);
            return own;
        });

    private static void Check(Standard standard, Pack pack, List<PackProblem> problems)
    {
        ProofCheck.Check(standard, pack, problems);
        RuleCheck.Check(standard, problems);
        FactCheck.Check(standard, problems);
        TitleCheck.Check(standard, problems);
        foreach (Signal signal in standard.Signals.Where(s => !s.IsShared))
            Check(signal, pack, problems);
    }

    private static void Check(Signal signal, Pack pack, List<PackProblem> problems)
    {
        PhraseCheck.Check(signal, pack.Lexicon, problems);
        NeedlessPhrases.Check(signal, pack.Lexicon, problems);
        RegexCheck.Check(signal, problems);
    }

    private static ImmutableArray<PackProblem> InOrder(IEnumerable<PackProblem> problems) =>
        [.. problems.Distinct().OrderBy(p => p.At.File, StringComparer.Ordinal).ThenBy(p => p.At.Line).ThenBy(p => p.At.Column)];
}

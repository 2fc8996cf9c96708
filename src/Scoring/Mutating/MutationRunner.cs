using System.Collections.Concurrent;
using System.Collections.Immutable;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Mutating;

/// <summary>
/// Asks how much a standard's examples prove: each small change of its rule should make at least one of them fail, and each
/// phrase should be heard in one of them. Thread safe as far as <c>classify</c> is.
/// </summary>
/// <param name="pack">The pack; its examples must be green.</param>
/// <param name="thresholds">Thresholds of the acts.</param>
/// <param name="classify">Finds acts in an example's call; null for none.</param>
public sealed class MutationRunner(Pack pack, ImmutableSortedDictionary<string, double>? thresholds = null, Func<RedactedTranscript, CallActs>? classify = null)
{
    private readonly Dictionary<string, Signal> shared = pack.SharedSignals.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<RedactedTranscript, CallActs> acts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Changes one standard in all ways and runs its examples each time. A change after which it does not load is not counted.</summary>
    public ProofStrength Run(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        int noticed = 0;
        var unnoticed = ImmutableArray.CreateBuilder<PackProblem>();
        foreach (Mutation mutation in MutationFinder.Of(standard.File))
        {
            if (Read(standard, mutation.Root) is not { } changed)
                continue;
            var runner = new ExampleRunner(pack with { Standards = [changed] }, thresholds, classify is null ? null : call => acts.GetOrAdd(call, classify));
            if (runner.Run(changed).Any(r => !r.Passed))
                noticed++;
            else
                unnoticed.Add(new(mutation.At, $"{mutation.Change} all examples stay green."));
        }

        (int heard, int phrases, ImmutableArray<PackProblem> silent) = PhraseCoverage.Of(pack, standard);
        return new(standard, noticed, unnoticed.ToImmutable(), heard, phrases, silent);
    }

    private Standard? Read(Standard standard, YamlMap root)
    {
        var problems = new YamlProblems();
        Standard? changed = new StandardReader([standard.Section], pack.Languages, ImmutableHashSet<string>.Empty, shared, problems, allowUnused: true)
            .Read(root, standard.Section, standard.Id.Value, standard.Source);
        return problems.Any ? null : changed! with { Examples = standard.Examples, Languages = standard.Languages };
    }
}

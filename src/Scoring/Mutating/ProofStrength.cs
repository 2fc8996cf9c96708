using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Mutating;

/// <summary>How much a standard's examples prove.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Noticed">Changes of its rule after which an example failed.</param>
/// <param name="Unnoticed">Changes after which none did, in the order of the file.</param>
/// <param name="PhrasesHeard">Phrases that are heard in an example of their language.</param>
/// <param name="Phrases">Phrases of its own signals; those of exceptions too.</param>
/// <param name="Silent">Phrases that no example holds.</param>
public sealed record ProofStrength(
    Standard Standard, int Noticed, ImmutableArray<PackProblem> Unnoticed, int PhrasesHeard, int Phrases, ImmutableArray<PackProblem> Silent)
{
    /// <summary>Changes in all.</summary>
    public int Mutations => Noticed + Unnoticed.Length;
}

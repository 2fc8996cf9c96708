using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>What came of one example.</summary>
/// <param name="Standard">Whose example.</param>
/// <param name="Example">The example.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Half">It earned half.</param>
/// <param name="Reason">Why it does not apply or cannot be told.</param>
/// <param name="Evidence">What was shown.</param>
/// <param name="Fault">What is wrong, as a sentence; empty where the example holds.</param>
public sealed record ExampleResult(
    Standard Standard, Example Example, Verdict Verdict, bool Half, string Reason, ImmutableArray<Evidence> Evidence, string Fault)
{
    /// <summary>True where the example holds.</summary>
    public bool Passed => Fault.Length == 0;
}

using CallQa.Scoring.Continuity;

namespace CallQa.Runs.Proving;

/// <summary>What came of one small dataset.</summary>
/// <param name="Standard">Whose example.</param>
/// <param name="Example">The example.</param>
/// <param name="Finding">The subject's finding: the one that was expected, else the last in time; null where there is none.</param>
/// <param name="Heard">What was heard in the calls, as <c>call: kind value</c>.</param>
/// <param name="Fault">What is wrong, as a sentence; empty where the example holds.</param>
public sealed record ContinuityExampleResult(
    ContinuityStandard Standard, ContinuityExample Example, ContinuityFinding? Finding, IReadOnlyList<string> Heard, string Fault)
{
    /// <summary>True where the example holds.</summary>
    public bool Passed => Fault.Length == 0;
}

using System.Collections.Immutable;

namespace CallQa.Dataset.Checking;

/// <summary>What a check saw.</summary>
/// <param name="Files">Files that it looked at, those of older states included.</param>
/// <param name="Bytes">Their size together.</param>
/// <param name="Rows">Rows of the state that counts, as the manifest says.</param>
/// <param name="OlderStates">Older states that are kept.</param>
/// <param name="Faults">What is not as it was written, by path.</param>
/// <param name="Notes">What is no fault, but should be known, as sentences.</param>
public sealed record CheckOutcome(
    int Files, long Bytes, long Rows, int OlderStates, ImmutableArray<CheckFault> Faults, ImmutableArray<string> Notes);

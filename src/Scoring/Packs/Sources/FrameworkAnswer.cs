using System.Collections.Immutable;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>What answers one framework.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Rules">How many rules it has.</param>
/// <param name="Observable">How many of them calls can show.</param>
/// <param name="Claimed">How many of those are claimed.</param>
/// <param name="Standards">The standards that claim any of its rules, in ordinal order.</param>
/// <param name="Reports">The reports that claim any.</param>
public sealed record FrameworkAnswer(
    SourceFramework Framework, int Rules, int Observable, int Claimed, ImmutableArray<string> Standards, ImmutableArray<string> Reports);

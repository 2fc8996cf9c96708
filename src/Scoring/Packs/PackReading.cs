using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>What reading a pack gave.</summary>
/// <param name="Pack">The pack; null where there is any problem, so that nobody scores with half a pack.</param>
/// <param name="Problems">All faults of all files, by file, line and column.</param>
public sealed record PackReading(Pack? Pack, ImmutableArray<PackProblem> Problems);

using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>What reading a profile gave.</summary>
/// <param name="Profile">The profile; null where there is any problem.</param>
/// <param name="Problems">All faults, by line and column.</param>
public sealed record ProfileReading(Profile? Profile, ImmutableArray<PackProblem> Problems);

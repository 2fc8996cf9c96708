using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Continuity;

/// <summary>A small dataset that proves a standard of continuity.</summary>
/// <param name="Expected">The verdict that must come out for the subject.</param>
/// <param name="Subject">Whose row is looked at.</param>
/// <param name="Reason">The reason that must stand there; null where any will do.</param>
/// <param name="Shown">The calls that must stand there, in this order; empty where any will do.</param>
/// <param name="Settings">Settings that are other than the standard's, so that a dataset can be small.</param>
/// <param name="Calls">The calls.</param>
/// <param name="At">Where it stands.</param>
public sealed record ContinuityExample(
    Verdict Expected,
    string Subject,
    string? Reason,
    ImmutableArray<string> Shown,
    ImmutableSortedDictionary<string, object> Settings,
    ImmutableArray<ExampleContact> Calls,
    SourcePosition At);

using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>One rule of the texts that a pack was made from, in the pack's own words.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Framework">Id of the framework that it belongs to.</param>
/// <param name="Statement">What it asks, in one sentence.</param>
/// <param name="Observable">True where calls can show whether it is kept.</param>
/// <param name="WhyNot">Why no call can show it; empty where one can.</param>
/// <param name="MeantFor">The standards or reports that were planned for it, the first above all.</param>
/// <param name="At">Where it stands.</param>
public sealed record SourceRule(
    string Id, string Framework, string Statement, bool Observable, string WhyNot, ImmutableArray<string> MeantFor, SourcePosition At);

using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>An observable rule that the pack leaves unanswered on purpose.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="At">Where it stands.</param>
public sealed record UnclaimedRule(string Id, string Reason, SourcePosition At);

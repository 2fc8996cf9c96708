using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Is this heard?</summary>
/// <param name="Condition">What must hold.</param>
/// <param name="Half">What earns half where it does not; null for nothing.</param>
/// <param name="At">Where it stands.</param>
public sealed record PresentRule(Condition Condition, Condition? Half, SourcePosition At) : Rule("present", At);

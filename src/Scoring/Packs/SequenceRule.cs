using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Does this follow that?</summary>
/// <param name="First">What makes it apply.</param>
/// <param name="Then">What must follow.</param>
/// <param name="Within">How far after.</param>
/// <param name="Each">True where every trigger wants its answer, false where one answer will do.</param>
/// <param name="Half">What earns half where nothing follows (<c>it</c> is the trigger); null for nothing.</param>
/// <param name="At">Where it stands.</param>
public sealed record SequenceRule(Condition First, Condition Then, Extent Within, bool Each, Condition? Half, SourcePosition At)
    : Rule("sequence", At);

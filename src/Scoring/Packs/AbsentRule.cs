using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Is this never heard?</summary>
/// <param name="Heard">What must not be heard (its <c>at-least</c> is 1).</param>
/// <param name="Unless">Excuses a hit (<c>it</c>); null for no excuse.</param>
/// <param name="Allowed">How many hits are tolerated.</param>
/// <param name="At">Where it stands.</param>
public sealed record AbsentRule(HeardCondition Heard, Condition? Unless, int Allowed, SourcePosition At) : Rule("absent", At);

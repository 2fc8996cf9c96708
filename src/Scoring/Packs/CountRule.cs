using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>How many, how often, what share?</summary>
/// <param name="Heard">What is counted (its <c>at-least</c> is 1).</param>
/// <param name="Limits">What the count, rate or share must keep.</param>
/// <param name="Half">Wider limits that earn half; null for none.</param>
/// <param name="Per">What it is counted per.</param>
/// <param name="PerAmount">How many of those.</param>
/// <param name="ShareWith">The signal with which it shares, by index; -1 for a plain count.</param>
/// <param name="From">With fewer in all it does not apply.</param>
/// <param name="At">Where it stands.</param>
public sealed record CountRule(
    HeardCondition Heard, Limits Limits, Limits? Half, CountPer Per, double PerAmount, int ShareWith, int From, SourcePosition At)
    : Rule("count", At);

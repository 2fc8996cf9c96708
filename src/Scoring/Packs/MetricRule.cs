using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>How long, how much?</summary>
/// <param name="Of">What is measured.</param>
/// <param name="By">Whose, where it belongs to somebody.</param>
/// <param name="Take">Which number of all of them.</param>
/// <param name="LongerThanMs">Shorter ones are ignored; milliseconds.</param>
/// <param name="Limits">What the number must keep: milliseconds, per cent, a count, or words a minute.</param>
/// <param name="Half">Wider limits that earn half; null for none.</param>
/// <param name="In">Windows; none for the whole call.</param>
/// <param name="Unless">Excuses one stretch (<c>it</c>); null for no excuse.</param>
/// <param name="At">Where it stands.</param>
public sealed record MetricRule(
    TimingKind Of, Who By, Take Take, long LongerThanMs, Limits Limits, Limits? Half, ImmutableArray<Window> In, Condition? Unless, SourcePosition At)
    : Rule("metric", At);

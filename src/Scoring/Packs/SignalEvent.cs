namespace CallQa.Scoring.Packs;

/// <summary>A timing event of a signal.</summary>
/// <param name="Kind">Which.</param>
/// <param name="LongerThanMs">Shorter ones are not heard; in milliseconds.</param>
public sealed record SignalEvent(TimingKind Kind, long LongerThanMs);

namespace CallQa.Scoring.Packs;

/// <summary>A timing event of a signal.</summary>
/// <param name="Kind">Which.</param>
/// <param name="LongerThanMs">Shorter ones are not heard; in milliseconds.</param>
/// <param name="AbovePercent">Of fast speech: faster than this share of the speaker's own median rate; of others without meaning.</param>
public sealed record SignalEvent(TimingKind Kind, long LongerThanMs, double AbovePercent);

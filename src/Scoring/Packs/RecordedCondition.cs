namespace CallQa.Scoring.Packs;

/// <summary>The recording holds the start, or the end, of the call.</summary>
/// <param name="Start">True for the start, false for the end.</param>
public sealed record RecordedCondition(bool Start) : Condition;

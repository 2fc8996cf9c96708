namespace CallQa.Scoring.Packs;

/// <summary>It does not hold.</summary>
/// <param name="Part">What.</param>
public sealed record NotCondition(Condition Part) : Condition;

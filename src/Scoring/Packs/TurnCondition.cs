namespace CallQa.Scoring.Packs;

/// <summary>A turn of that speaker lasts longer.</summary>
/// <param name="Of">Whose turn.</param>
/// <param name="LongerThanMs">Milliseconds.</param>
public sealed record TurnCondition(Who Of, long LongerThanMs) : Condition;

namespace CallQa.Scoring.Packs;

/// <summary>The words of the hit that is being judged were said by somebody before, in one utterance, in whatever form and order.</summary>
/// <param name="By">By whom.</param>
public sealed record SaidBeforeCondition(Who By) : Condition;

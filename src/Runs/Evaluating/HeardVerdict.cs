namespace CallQa.Runs.Evaluating;

/// <summary>One standard in one call, judged by the written text and by what was recognised of the sound.</summary>
/// <param name="Call">The call.</param>
/// <param name="Language">Its language.</param>
/// <param name="Written">What is found in the written text.</param>
/// <param name="Heard">What is found in the recognised words.</param>
/// <param name="Gold">A person's verdict; null where nobody gave one.</param>
public sealed record HeardVerdict(CallId Call, Language Language, Finding Written, Finding Heard, GoldVerdict? Gold)
{
    /// <summary>How the two differ.</summary>
    public VerdictLoss Loss => (Written.Verdict, Heard.Verdict) switch
    {
        var (written, heard) when written == heard => VerdictLoss.None,
        (_, Verdict.CannotTell) => VerdictLoss.CannotTell,
        (Verdict.Met, Verdict.NotMet) or (Verdict.NotMet, Verdict.Met) => VerdictLoss.Reversed,
        (Verdict.Met or Verdict.NotMet, _) => VerdictLoss.Vanished,
        _ => VerdictLoss.Appeared,
    };
}

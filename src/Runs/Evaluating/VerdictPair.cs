namespace CallQa.Runs.Evaluating;

/// <summary>What a person and the program say about one standard in one call.</summary>
/// <param name="Language">The call's language.</param>
/// <param name="Gold">The person's verdict.</param>
/// <param name="Found">The program's finding.</param>
public sealed record VerdictPair(Language Language, GoldVerdict Gold, Finding Found)
{
    /// <summary>True where neither says that nobody can tell.</summary>
    public bool IsDecided => Gold.Verdict != Verdict.CannotTell && Found.Verdict != Verdict.CannotTell;
}

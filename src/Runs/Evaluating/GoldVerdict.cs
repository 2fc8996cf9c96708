namespace CallQa.Runs.Evaluating;

/// <summary>A person's verdict on one standard in one call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Note">What the person remarked; empty for nothing.</param>
public sealed record GoldVerdict(CallId Call, StandardId Standard, Verdict Verdict, string Note)
{
    /// <summary>True where the person held that another careful person could decide otherwise.</summary>
    public bool IsDebatable => Note.StartsWith("debatable", StringComparison.OrdinalIgnoreCase);
}

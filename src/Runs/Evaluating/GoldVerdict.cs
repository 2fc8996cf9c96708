using System.Collections.Immutable;

namespace CallQa.Runs.Evaluating;

/// <summary>A person's verdict on one standard in one call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Utterances">The utterances that decided, first and last of each stretch, 0-based; empty where none is named.</param>
/// <param name="Note">What the person remarked; empty for nothing.</param>
public sealed record GoldVerdict(CallId Call, StandardId Standard, Verdict Verdict, ImmutableArray<(int First, int Last)> Utterances, string Note)
{
    /// <summary>True where the person held that another careful person could decide otherwise.</summary>
    public bool IsDebatable => Note.StartsWith("debatable", StringComparison.OrdinalIgnoreCase);
}

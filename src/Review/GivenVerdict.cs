namespace CallQa.Review;

/// <summary>What the page sends when somebody judges; nothing of it is checked.</summary>
/// <param name="Call">Id of the call.</param>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Verdict">Code of the verdict; empty to dispute.</param>
/// <param name="Reason">Why; may be empty where a verdict is given.</param>
internal sealed record GivenVerdict(string? Call, string? Standard, string? Verdict, string? Reason);

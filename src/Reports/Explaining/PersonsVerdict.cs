namespace CallQa.Reports.Explaining;

/// <summary>What a person said of a standard in the call.</summary>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Rater">Who.</param>
/// <param name="Verdict">Code of the verdict.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record PersonsVerdict(string Standard, string Rater, string Verdict, string Reason);

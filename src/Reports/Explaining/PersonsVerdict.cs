namespace CallQa.Reports.Explaining;

/// <summary>What a person said of a standard in the call.</summary>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Rater">Who.</param>
/// <param name="Verdict">Code of the verdict.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Origin">Where it comes from: a review, an adjudication, a dispute, a sample, an import.</param>
/// <param name="Final">True where it is the verdict that counts: the latest review or adjudication.</param>
public sealed record PersonsVerdict(string Standard, string Rater, string Verdict, string Reason, string Origin, bool Final);

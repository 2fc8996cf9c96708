namespace CallQa.Dataset;

/// <summary>A person's verdict on one standard in one call.</summary>
/// <param name="Call">The call.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Rater">Who judged.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why, in the rater's words; may be empty.</param>
/// <param name="Origin">Where the label comes from (review, dispute, import ...).</param>
/// <param name="SamplingWeight">How many calls it stands for; null where it was not sampled.</param>
/// <param name="LabelledAt">When; kept to the millisecond.</param>
public sealed record Label(
    CallId Call,
    StandardId Standard,
    string Rater,
    Verdict Verdict,
    string Reason,
    string Origin,
    double? SamplingWeight,
    DateTimeOffset LabelledAt);

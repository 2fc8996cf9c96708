namespace CallQa.Reports.Reviewing;

/// <summary>Which calls the review page lists; null is no limit.</summary>
/// <param name="Agent">Only calls that this agent took.</param>
/// <param name="Standard">Only calls with a finding of this standard.</param>
/// <param name="Show">Only calls with a finding of this verdict, or with one that waits because of <c>dispute</c>, <c>gate</c> or <c>cannot-tell</c>; one of <see cref="Shows"/>.</param>
/// <param name="Skip">How many of the first are left out.</param>
public sealed record CallListQuestion(string? Agent, string? Standard, string? Show, int Skip)
{
    /// <summary>How many calls stand on one page.</summary>
    public const int Top = 100;

    /// <summary>What can be asked for, what waits for a person first.</summary>
    public static readonly IReadOnlyList<string> Shows = ["dispute", "gate", "cannot-tell", "not-met", "met", "not-applicable"];
}

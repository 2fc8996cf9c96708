namespace CallQa.Reports.Sampling;

/// <summary>Which findings to draw; null is no limit.</summary>
/// <param name="By">What makes a stratum: of standard, verdict, agent; at least one.</param>
/// <param name="Size">At most so many.</param>
/// <param name="Seed">The same seed and dataset give the same sample.</param>
/// <param name="Standard">Only this standard.</param>
/// <param name="Verdict">Only findings with this verdict of the rule.</param>
/// <param name="Agent">Only this agent.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, itself included.</param>
public sealed record SampleQuestion(IReadOnlyList<string> By, int Size, int Seed, string? Standard, string? Verdict, string? Agent, DateOnly? From, DateOnly? To);

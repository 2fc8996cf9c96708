namespace CallQa.Reports.Reviewing;

/// <summary>Which part of the queue is asked for; null is no limit.</summary>
/// <param name="Why">Only what waits for this.</param>
/// <param name="Agent">Only this agent.</param>
/// <param name="Standard">Only this standard.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, itself included.</param>
/// <param name="Top">At most so many.</param>
public sealed record ReviewQuestion(string? Why, string? Agent, string? Standard, DateOnly? From, DateOnly? To, int Top);

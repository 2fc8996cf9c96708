namespace CallQa.Reports.Speech;

/// <summary>Whose calls are looked through.</summary>
/// <param name="Agent">Only calls that this agent took; null for all.</param>
/// <param name="From">First day, by the calls' local date; null for open.</param>
/// <param name="To">Last day, itself included; null for open.</param>
public sealed record SpeechFilter(string? Agent, DateOnly? From, DateOnly? To);

namespace CallQa.Reports.Clips;

/// <summary>What one side says in an excerpt.</summary>
/// <param name="Speaker">Who: <c>agent</c>, <c>colleague</c> (another agent than the finding's), <c>customer</c>, <c>machine</c> or <c>unknown</c>.</param>
/// <param name="Time">When, from the call's start.</param>
/// <param name="Text">The words; begins or ends with an ellipsis where the excerpt cuts it. Empty where they are not to be shown.</param>
public readonly record struct ExcerptLine(string Speaker, TimeRange Time, string Text);

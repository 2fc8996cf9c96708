namespace CallQa.Reports;

/// <summary>A line of a conversation that shows how a standard is met.</summary>
/// <param name="Speaker">Code of the speaker: <c>agent</c>, <c>customer</c> or <c>unknown</c>.</param>
/// <param name="Text">What is said.</param>
public readonly record struct ExampleLine(string Speaker, string Text);

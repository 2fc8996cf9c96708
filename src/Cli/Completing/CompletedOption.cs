namespace CallQa.Cli.Completing;

/// <summary>An option as a shell completes it.</summary>
/// <param name="Names">What can be typed, <c>--dataset</c> and <c>--out</c> say.</param>
/// <param name="Description">What it is for.</param>
/// <param name="TakesValue">A value follows.</param>
/// <param name="Values">The words that the value must be one of; empty where it may be any, or a file.</param>
internal sealed record CompletedOption(IReadOnlyList<string> Names, string Description, bool TakesValue, IReadOnlyList<string> Values);

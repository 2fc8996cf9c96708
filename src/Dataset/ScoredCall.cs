namespace CallQa.Dataset;

/// <summary>A finished call, ready to be stored.</summary>
/// <param name="Call">Text, acts and keys.</param>
/// <param name="Score">Findings, scorecard, extracts and measures.</param>
/// <param name="Run">The run that finished it.</param>
public sealed record ScoredCall(StoredCall Call, CallScore Score, RunId Run);

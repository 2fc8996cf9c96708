namespace CallQa.Scoring.Evaluating;

/// <summary>One measured stretch.</summary>
/// <param name="Hit">Where.</param>
/// <param name="Value">Milliseconds, or words a minute.</param>
/// <param name="Weight">What it counts for in a mean.</param>
internal readonly record struct Measured(Hit Hit, double Value, double Weight);

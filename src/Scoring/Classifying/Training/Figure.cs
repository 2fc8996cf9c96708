namespace CallQa.Scoring.Classifying.Training;

/// <summary>A measured share with its 95 % bootstrap interval over split groups.</summary>
/// <param name="Value">The measured value, 0 to 1.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Figure(double Value, double Low, double High);

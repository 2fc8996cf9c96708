namespace CallQa.Scoring.Classifying.Training;

/// <summary>An example with what a model that had not seen it says.</summary>
/// <param name="Example">The example.</param>
/// <param name="LogOdds">Log odds of each act.</param>
/// <param name="Found">Whether each act's probability reaches its threshold.</param>
internal sealed record ScoredExample(TrainingExample Example, double[] LogOdds, bool[] Found);

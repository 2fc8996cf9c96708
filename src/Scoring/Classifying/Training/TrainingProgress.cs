namespace CallQa.Scoring.Classifying.Training;

/// <summary>How far a training is.</summary>
/// <param name="Stage">What is being done ("embedding utterances", "fitting acts").</param>
/// <param name="Done">Steps done of this stage.</param>
/// <param name="Total">Steps of this stage.</param>
public readonly record struct TrainingProgress(string Stage, int Done, int Total);

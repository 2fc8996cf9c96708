namespace CallQa.Scoring.Classifying.Training;

/// <summary>The training data is not as it should be; the message says where, what was found and what is allowed.</summary>
public sealed class TrainingDataException(string message) : Exception(message);

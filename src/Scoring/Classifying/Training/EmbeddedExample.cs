namespace CallQa.Scoring.Classifying.Training;

/// <summary>A labelled utterance with what the features are made of.</summary>
/// <param name="Example">The utterance.</param>
/// <param name="Plain">Its text as n-grams read it.</param>
/// <param name="Embedding">Its embedding, computed on its own.</param>
internal sealed record EmbeddedExample(TrainingExample Example, string Plain, SentenceEmbedding Embedding);

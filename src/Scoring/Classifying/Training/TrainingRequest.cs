namespace CallQa.Scoring.Classifying.Training;

/// <summary>What to train from and with what.</summary>
/// <param name="PackFolder">The pack: <c>acts.tsv</c> and <c>training/</c>.</param>
/// <param name="E5Folder">The folder of the sentence-embedding model.</param>
/// <param name="EmbeddingCacheFile">Where embeddings are kept between trainings; null keeps none.</param>
/// <param name="Workers">Fits at a time, at least 1; changes the time, never the result.</param>
public sealed record TrainingRequest(string PackFolder, string E5Folder, string? EmbeddingCacheFile, int Workers);

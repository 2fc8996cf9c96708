using System.Collections.Immutable;
using System.Security.Cryptography;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>Trains the classifier of acts from a pack's labelled utterances, and measures how well that works.</summary>
public static class ActTraining
{
    /// <summary>Trains on all utterances of the pack and returns the model's file; two calls on one machine return the same bytes.</summary>
    /// <exception cref="TrainingDataException">The pack's training data is missing or wrong.</exception>
    /// <exception cref="IOException">The embedding model cannot be read.</exception>
    public static TrainedActs Train(TrainingRequest request, IProgress<TrainingProgress> progress, CancellationToken cancel)
    {
        (ImmutableArray<ActDefinition> acts, ImmutableArray<EmbeddedExample> examples, EmbedderIdentity embedder) = Prepare(request, progress, cancel);
        var trainer = new ActTrainer(acts, embedder, request.Workers);
        var fits = new FitCounter(progress, trainer.FitsPerTraining);
        byte[] file = ActModelFile.Write(trainer.Train(examples, fits.Count, cancel));
        return new(file, Convert.ToHexStringLower(SHA256.HashData(file)), acts.Length, examples.Length);
    }

    /// <summary>Measures by cross-validation; see <see cref="CrossValidationTable"/>.</summary>
    /// <inheritdoc cref="Train" path="/exception"/>
    public static CrossValidationTable CrossValidate(TrainingRequest request, IProgress<TrainingProgress> progress, CancellationToken cancel)
    {
        (ImmutableArray<ActDefinition> acts, ImmutableArray<EmbeddedExample> examples, EmbedderIdentity embedder) = Prepare(request, progress, cancel);
        var trainer = new ActTrainer(acts, embedder, request.Workers);
        return CrossValidation.Run(trainer, acts, examples, progress, cancel);
    }

    private static (ImmutableArray<ActDefinition> Acts, ImmutableArray<EmbeddedExample> Examples, EmbedderIdentity Embedder) Prepare(
        TrainingRequest request, IProgress<TrainingProgress> progress, CancellationToken cancel)
    {
        TrainingData data = TrainingData.Read(request.PackFolder);
        EmbedderIdentity identity = EmbedderIdentity.Of(request.E5Folder);
        var cache = new EmbeddingCache(request.EmbeddingCacheFile, identity);
        string[] spoken = [.. data.Examples.Select(e => ActText.Spoken(e.Text))];
        string[] missing = [.. spoken.Where(t => cache.Find(t) is null).Distinct(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            using var embedder = new SentenceEmbedder(request.E5Folder);
            var found = new SentenceEmbedding[missing.Length];
            int done = 0;
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = request.Workers, CancellationToken = cancel };
            Parallel.For(0, missing.Length, parallel, i =>
            {
                found[i] = embedder.Embed(missing[i]);
                progress.Report(new("embedding utterances", Interlocked.Increment(ref done), missing.Length));
            });
            for (int i = 0; i < missing.Length; i++)
                cache.Add(missing[i], found[i]);
            cache.Save();
        }

        return (
            data.Acts,
            [.. data.Examples.Select((e, i) => new EmbeddedExample(e, ActText.Plain(e.Text), cache.Find(spoken[i])!))],
            identity);
    }
}

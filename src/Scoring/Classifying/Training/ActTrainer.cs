using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>
/// Trains the acts on a set of examples: learns the features, chooses each act's threshold on folds inside the set, fits
/// each act on its speaker's examples. The number of workers changes the time, never the model.
/// </summary>
internal sealed class ActTrainer(ImmutableArray<ActDefinition> acts, EmbedderIdentity embedder, int workers)
{
    private const int InnerFolds = 3;
    private const int InnerSeed = 11;

    /// <summary>Fits that one training takes.</summary>
    public int FitsPerTraining => acts.Length * (InnerFolds + 1);

    /// <summary>Trains.</summary>
    /// <param name="examples">All that may be looked at.</param>
    /// <param name="fitted">Called after each of <see cref="FitsPerTraining"/> fits, from several threads.</param>
    /// <param name="cancel">Stops between two fits.</param>
    public ActModel Train(IReadOnlyList<EmbeddedExample> examples, Action fitted, CancellationToken cancel)
    {
        FeatureSpace space = FeatureSpace.Learn([.. examples.Select(e => e.Plain)], [.. examples.Select(e => e.Embedding)]);
        SparseRow[] rows = [.. examples.Select(e => space.Row(e.Plain, e.Embedding))];
        int[] folds = GroupFolds.Assign([.. examples.Select(e => e.Example.SplitGroup)], InnerFolds, InnerSeed);
        var thresholds = new int[acts.Length];
        var fits = new (float[] Weights, float Bias)[acts.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancel };
        Parallel.For(0, acts.Length, parallel, a =>
        {
            int[] own = [.. Enumerable.Range(0, rows.Length).Where(i => examples[i].Example.Speaker == acts[a].Speaker)];
            bool[] labels = [.. own.Select(i => examples[i].Example.Acts.Contains(acts[a].Name))];
            double[] unseen = new double[own.Length];
            for (int fold = 0; fold < InnerFolds; fold++)
            {
                cancel.ThrowIfCancellationRequested();
                int[] inside = [.. Enumerable.Range(0, own.Length).Where(k => folds[own[k]] != fold)];
                ActWeights fit = ActWeights.Of([LogisticFit.Run(space.Size, [.. inside.Select(k => rows[own[k]])], [.. inside.Select(k => labels[k])])]);
                for (int k = 0; k < own.Length; k++)
                    if (folds[own[k]] == fold)
                        unseen[k] = fit.LogOdds(rows[own[k]])[0];
                fitted();
            }

            thresholds[a] = ThresholdChoice.Choose(unseen, labels);
            fits[a] = LogisticFit.Run(space.Size, [.. own.Select(i => rows[i])], labels);
            fitted();
        });
        return new()
        {
            Acts = acts,
            Thresholds = [.. thresholds],
            Space = space,
            Weights = ActWeights.Of(fits).Halved(),
            Embedder = embedder,
        };
    }
}

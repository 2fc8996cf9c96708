using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>Scores every example by a model that has seen none of its split group; see <see cref="CrossValidationTable"/>.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;
    private const int Seed = 7;

    /// <summary>Trains five times and puts the figures together.</summary>
    public static CrossValidationTable Run(
        ActTrainer trainer,
        ImmutableArray<ActDefinition> acts,
        ImmutableArray<EmbeddedExample> examples,
        IProgress<TrainingProgress> progress,
        CancellationToken cancel)
    {
        int[] folds = GroupFolds.Assign([.. examples.Select(e => e.Example.SplitGroup)], Folds, Seed);
        var fits = new FitCounter(progress, trainer.FitsPerTraining * Folds);
        var scored = new ScoredExample[examples.Length];
        for (int fold = 0; fold < Folds; fold++)
        {
            ActModel model = trainer.Train([.. examples.Where((_, i) => folds[i] != fold)], fits.Count, cancel);
            for (int i = 0; i < examples.Length; i++)
                if (folds[i] == fold)
                    scored[i] = Score(model, examples[i]);
        }

        ImmutableArray<Language> languages = [.. examples.Select(e => e.Example.Language).Distinct().Order()];
        LanguageScores[] byLanguage = [.. languages.Select(l => new LanguageScores(acts, [.. scored.Where(s => s.Example.Language == l)]))];
        return new(
            [.. languages.Select((l, i) => byLanguage[i].Summary(l))],
            [.. acts.Select((a, k) => new ActFigures(
                a.Name, a.Speaker, [.. byLanguage.Select(s => s.Count(k))], [.. byLanguage.Select(s => s.F1(k))]))]);
    }

    private static ScoredExample Score(ActModel model, EmbeddedExample example)
    {
        double[] logOdds = model.Weights.LogOdds(model.Space.Row(example.Plain, example.Embedding));
        bool[] found = [.. logOdds.Select((s, a) => Thousandths.OfLogOdds(s) >= model.Thresholds[a])];
        return new(example.Example, logOdds, found);
    }
}

using CallQa.Scoring.Classifying;
using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

/// <summary>A training of four acts on three hundred utterances of the pack, as small as a real one can be.</summary>
public sealed class ActTrainingTests : IDisposable
{
    private static readonly string[] Acts = ["thanks", "goodbye", "anger", "question"];
    private readonly TemporaryFolder _folder = new();

    public ActTrainingTests()
    {
        _folder.Write("acts.tsv", "act\tspeaker\nthanks\tagent\ngoodbye\tagent\nanger\tcustomer\nquestion\tcustomer\nnone\tboth\n");
        foreach (string language in (string[])["ru", "sv", "en"])
        {
            string[] lines = File.ReadAllLines(RepositoryFolder.File($"standards/service/training/{language}.tsv"));
            IEnumerable<string> few = lines.Skip(1).Select(Reduced).GroupBy(l => l.Split('\t')[2], StringComparer.Ordinal)
                .Where(g => !g.Key.Contains('+', StringComparison.Ordinal)).SelectMany(g => g.Take(20));
            _folder.Write($"training/{language}.tsv", string.Join('\n', few.Prepend(lines[0])) + "\n");
        }
    }

    [Fact]
    public void Two_trainings_give_the_same_bytes_whatever_the_workers_and_the_cache()
    {
        string cache = _folder.At("cache.bin");
        TrainedActs first = ActTraining.Train(new(_folder.Path, Models.E5, cache, 2), new Silent(), TestContext.Current.CancellationToken);
        TrainedActs again = ActTraining.Train(new(_folder.Path, Models.E5, cache, 1), new Silent(), TestContext.Current.CancellationToken);
        Assert.Equal(first.File, again.File);
        Assert.Equal((4, 300), (first.Acts, first.Utterances));

        ActModel model = ActModelFile.Read(first.File, "small.bin");
        Assert.Equal(Acts, model.Acts.Select(a => a.Name));
        Assert.True(Odds(model, "thank you so much", 0) > Odds(model, "i am furious with you", 0));
        Assert.True(Odds(model, "hej då", 1) > Odds(model, "tack så mycket", 1));

        CrossValidationTable table = ActTraining.CrossValidate(new(_folder.Path, Models.E5, cache, 2), new Silent(), TestContext.Current.CancellationToken);
        Assert.Equal([Language.Russian, Language.Swedish, Language.English], table.Languages.Select(l => l.Language));
        Assert.All(table.Languages, l => Assert.InRange(l.MacroF1.Value, .5, 1));
        Assert.All(table.Acts, a => Assert.Equal([20, 20, 20], a.Counts));
    }

    [Fact]
    public void A_cancelled_training_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ActTraining.Train(new(_folder.Path, Models.E5, null, 1), new Silent(), cancelled.Token));
    }

    public void Dispose() => _folder.Dispose();

    // The row with those of its acts alone that are trained.
    private static string Reduced(string line)
    {
        string[] cells = line.Split('\t');
        string[] known = [.. cells[2].Split('+').Intersect(Acts, StringComparer.Ordinal)];
        cells[2] = known.Length == 0 ? "none" : string.Join('+', known);
        return string.Join('\t', cells);
    }

    private static double Odds(ActModel model, string text, int act) => model.LogOdds(text, Models.Embedder.Embed(text))[act];

    private sealed class Silent : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
        }
    }
}

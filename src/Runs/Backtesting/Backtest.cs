using CallQa.Dataset;
using CallQa.Runs.Rescoring;
using CallQa.Runs.Stages;
using CallQa.Scoring.Evaluating;

namespace CallQa.Runs.Backtesting;

/// <summary>Scores all calls of a dataset by a pack that is under work, without writing anything or holding its lock.</summary>
public static class Backtest
{
    private const int ChunkPerWorker = 64;

    /// <summary>Scores each call and counts.</summary>
    /// <param name="reader">The dataset.</param>
    /// <param name="stages">What it is scored with.</param>
    /// <param name="phrases">Counts the phrases that are said.</param>
    /// <param name="workers">Calls scored at the same time; changes no result.</param>
    /// <param name="done">Told after each call, by one thread.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidDataException">A file of the dataset is damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BacktestResult Run(
        DatasetReader reader, CallStages stages, PhraseCensus phrases, int workers, Action done, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(done);
        var keys = new StageKeys(stages);
        var result = new BacktestResult(phrases);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        foreach (StoredCall[] some in ReadAhead.InChunks(reader.Days().SelectMany(reader.Calls), workers * ChunkPerWorker))
        {
            var scores = new (CallScore? Score, string Fault)[some.Length];
            Parallel.For(0, some.Length, limits, i =>
            {
                scores[i] = Score(some[i], stages, keys);
                phrases.Add(some[i].Transcript);
            });
            for (int i = 0; i < some.Length; i++)
            {
                result.Add(some[i].Transcript, scores[i].Score, scores[i].Fault);
                done();
            }
        }

        return result;
    }

    private static (CallScore? Score, string Fault) Score(StoredCall stored, CallStages stages, StageKeys keys)
    {
        CallActs? acts = stored.Acts;
        CallScore? score = null;
        (string Error, string Found)? fault = string.Equals(keys.Of(stored.Keys.Words).Acts, stored.Keys.Acts, StringComparison.Ordinal)
            ? null
            : StageFault.Try(() => stages.Acts.Classify(stored.Transcript), out acts);
        fault ??= StageFault.Try(() => stages.Score.Judge(stored.Transcript, acts!), out score);
        return (score, fault?.Found ?? "");
    }
}

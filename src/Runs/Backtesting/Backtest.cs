using CallQa.Dataset;
using CallQa.Runs.Rescoring;
using CallQa.Runs.Stages;
using CallQa.Scoring.Evaluating;

namespace CallQa.Runs.Backtesting;

/// <summary>Scores all calls of a dataset by a pack that is under work, without writing anything or holding its lock.</summary>
public static class Backtest
{
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
        InOrder.Run(reader.Calls(reader.Days()), workers, Score, Count, cancellation);
        return result;

        (StoredCall Call, CallScore? Score, string Fault) Score(StoredCall call)
        {
            (CallScore? score, string fault) = Backtest.Score(call, stages, keys);
            phrases.Add(call.Transcript);
            return (call, score, fault);
        }

        void Count((StoredCall Call, CallScore? Score, string Fault) scored)
        {
            result.Add(scored.Call.Transcript, scored.Score, scored.Fault);
            done();
        }
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

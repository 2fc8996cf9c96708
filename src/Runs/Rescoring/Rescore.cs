using CallQa.Dataset;
using CallQa.Runs.Stages;

namespace CallQa.Runs.Rescoring;

/// <summary>Scores all calls of a dataset again and compares, without writing anything or holding its lock.</summary>
public static class Rescore
{
    /// <summary>Compares what is stored with what <see cref="Run"/> would store in its place without inputs.</summary>
    /// <param name="reader">The dataset.</param>
    /// <param name="stages">What it would be scored with.</param>
    /// <param name="workers">Calls scored at the same time; changes no result.</param>
    /// <param name="samples">How many changed verdicts and removed hits to keep of each standard.</param>
    /// <param name="done">Told after each call, by one thread at a time.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidDataException">A file of the dataset is damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RescoreDiff Compare(
        DatasetReader reader, CallStages stages, int workers, int samples, Action done, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(done);
        var keys = new StageKeys(stages);
        var diff = new RescoreDiff(samples);

        InOrder.Run(Pairs(reader), workers, p => Compare(p.Call, p.Score, stages, keys), Count, cancellation);
        return diff;

        void Count(CallDiff call)
        {
            diff.Add(call);
            done();
        }
    }

    private static IEnumerable<(StoredCall Call, StoredScore Score)> Pairs(DatasetReader reader)
    {
        using IEnumerator<StoredScore> scores = reader.Scores(reader.Days()).GetEnumerator();
        foreach (StoredCall call in reader.Calls(reader.Days()))
            yield return scores.MoveNext() && scores.Current.Id == call.Id
                ? (call, scores.Current)
                : throw new InvalidDataException($"Call '{call.Id.Value}' has no scorecard.");
    }

    private static CallDiff Compare(StoredCall stored, StoredScore before, CallStages stages, StageKeys keys)
    {
        CallKeys now = keys.Of(stored.Keys.Words);
        if (now == stored.Keys)
            return new(stored.Transcript, before, null, null, "");
        CallActs? acts = stored.Acts;
        CallScore? after = null;
        (string Error, string Found)? fault = string.Equals(now.Acts, stored.Keys.Acts, StringComparison.Ordinal)
            ? null
            : StageFault.Try(() => stages.Acts.Classify(stored.Transcript), out acts);
        fault ??= StageFault.Try(() => stages.Score.Judge(stored.Transcript, acts!), out after);
        return new(stored.Transcript, before, after, Whole, fault?.Found ?? "");

        CallScore? Whole() => StageFault.Try(() => stages.Score.Score(stored.Transcript, acts!), out CallScore? whole) is null ? whole : after;
    }
}

using CallQa.Dataset;
using CallQa.Dataset.Forgetting;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;
using CallQa.Runs.Stages;

namespace CallQa.Runs;

/// <summary>
/// Takes one call through its stages and stages the result. What is the call's fault, or a fault of ours that shows in
/// one call, ends in a quarantine row; a disk that does not take the result, or a missing model, ends the run. Thread safe.
/// </summary>
internal sealed class CallPipeline(DatasetWriter writer, CallStages stages, RunId run, CallClaims claims, RunMeter meter, Tombstones? away)
{
    private readonly StageKeys _keys = new(stages);
    private readonly CallWork _work = new(stages, run, away);

    /// <summary>Reads an input and does all stages.</summary>
    public async Task ReadAsync(PlannedInput input, CancellationToken cancellation)
    {
        (RedactedTranscript? call, CallFault? fault) = await _work.HearAsync(input, step => meter.Heard(step, input.Bytes), cancellation);
        if (fault is not null)
        {
            meter.Failed(input, fault, run);
            return;
        }

        if (call is null)
        {
            meter.StaysAway(input.Input.RelativePath, input.Bytes);
            return;
        }

        if (!claims.TryTake(call, input, run, meter))
            return;
        (ScoredCall? done, fault) = _work.Judge(call, input);
        if (fault is not null)
            meter.Failed(input, fault, run);
        else if (claims.Keep(call.Call.Id, input, () => writer.Stage(done!)))
            meter.Done(input.Input.RelativePath, call.Call.DurationMs, input.Bytes);
    }

    /// <summary>Does again the stages of a stored call whose keys have changed.</summary>
    public void ScoreAgain(StoredCall stored)
    {
        CallKeys keys = _keys.Of(stored.Keys.Words);
        CallActs? acts = stored.Acts;
        RedactedTranscript call = stored.Transcript;
        if (!string.Equals(keys.Acts, stored.Keys.Acts, StringComparison.Ordinal)
            && StageFault.Try(() => stages.Acts.Classify(call), out acts) is { } actsFault)
        {
            Fail(call, "acts", actsFault, keys.Acts);
        }
        else if (StageFault.Try(() => stages.Score.Score(call, acts!), out CallScore? score) is { } scoreFault)
        {
            Fail(call, "score", scoreFault, keys.Findings);
        }
        else
        {
            writer.Stage(new(new(call, acts!, keys), score!, run));
            meter.Done(call.Origin.Path, call.Call.DurationMs, 0);
        }
    }

    private void Fail(RedactedTranscript call, string stage, (string Error, string Found) fault, string key) =>
        meter.Failed(new(call.Origin.Path, stage, fault.Error, fault.Found, 1, key, run), 0);
}

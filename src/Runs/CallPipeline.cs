using CallQa.Dataset;
using CallQa.Dataset.Forgetting;
using CallQa.Ingest;
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

    /// <summary>Reads an input and does all stages.</summary>
    public async Task ReadAsync(PlannedInput input, CancellationToken cancellation)
    {
        long bytes = new FileInfo(input.Input.Path).Length;
        CallKeys keys = _keys.Of(input.WordsKey);
        (Transcript? heard, IngestProblem? problem) = await HeardAsync(input, bytes, cancellation);
        if (problem is not null)
        {
            Fail(input, problem.Stage, problem.Error, problem.Found, keys.Words, bytes);
            return;
        }

        if (away?.Hold(heard!.Call) == true)
        {
            meter.StaysAway(input.Input.RelativePath, bytes);
            return;
        }

        if (StageFault.Try(() => stages.Redact.Redact(heard!), out RedactedTranscript? call) is { } redactFault)
        {
            Fail(input, "redact", redactFault.Error, redactFault.Found, keys.Words, bytes);
            return;
        }

        if (!claims.TryTake(call!, input, out CallClaims.Claim? other))
        {
            Fail(input, "scan", "duplicate-call", Double(call!.Call.Id, other!.Path), keys.Words, bytes);
            return;
        }

        if (other is not null)
            meter.Displaced(new(other.Path, "scan", "duplicate-call", Double(call!.Call.Id, input.Input.RelativePath), 1, other.WordsKey, run));

        if (StageFault.Try(() => stages.Acts.Classify(call!), out CallActs? acts) is { } actsFault)
            Fail(input, "acts", actsFault.Error, actsFault.Found, keys.Acts, bytes);
        else if (StageFault.Try(() => stages.Score.Score(call!, acts!), out CallScore? score) is { } scoreFault)
            Fail(input, "score", scoreFault.Error, scoreFault.Found, keys.Findings, bytes);
        else if (claims.Keep(call!.Call.Id, input, () => writer.Stage(new(new(call, acts!, keys), score!, run))))
            meter.Done(input.Input.RelativePath, call.Call.DurationMs, bytes);
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

    private async Task<(Transcript? Heard, IngestProblem? Problem)> HeardAsync(PlannedInput input, long bytes, CancellationToken cancellation)
    {
        try
        {
            IngestOutcome outcome = await stages.Read.ReadAsync(input.Input, step => meter.Heard(step, bytes), cancellation);
            return (outcome.Transcript, outcome.Problem);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ModelException or OutOfMemoryException))
        {
            (string kind, string found) = StageFault.Of(error);
            return (null, new("read", kind, found));
        }
    }

    private static string Double(CallId id, string other) =>
        $"The call id '{id}' is that of '{other}'; a call id may stand once, and the first counts.";

    private void Fail(PlannedInput input, string stage, string error, string found, string key, long bytes) =>
        meter.Failed(new(input.Input.RelativePath, stage, error, found, input.Attempts + 1, key, run), bytes);

    private void Fail(RedactedTranscript call, string stage, (string Error, string Found) fault, string key) =>
        meter.Failed(new(call.Origin.Path, stage, fault.Error, fault.Found, 1, key, run), 0);
}

using CallQa.Dataset;
using CallQa.Dataset.Forgetting;
using CallQa.Ingest;
using CallQa.Runs.Planning;
using CallQa.Runs.Stages;

namespace CallQa.Runs;

/// <summary>
/// The stages of one input, from its file to its score, without regard to any other. What is the call's fault, or a fault of
/// ours that shows in one call, comes back as a value; a missing model and cancelling are thrown. Thread safe.
/// </summary>
internal sealed class CallWork(CallStages stages, RunId run, Tombstones? away)
{
    private readonly StageKeys _keys = new(stages);

    /// <summary>Reads and redacts; neither a call nor a fault where the call was removed for good.</summary>
    public async Task<(RedactedTranscript? Call, CallFault? Fault)> HearAsync(
        PlannedInput input, Action<IngestProgress> heard, CancellationToken cancellation)
    {
        (Transcript? transcript, IngestProblem? problem) = await ReadAsync(input.Input, heard, cancellation);
        if (problem is not null)
            return (null, new(problem.Stage, problem.Error, Told(input.Input.RelativePath, problem.Found), input.WordsKey));
        if (away?.Hold(transcript!.Call) == true)
            return (null, null);
        return StageFault.Try(() => stages.Redact.Redact(transcript!), out RedactedTranscript? call) is { } fault
            ? (null, new("redact", fault.Error, fault.Found, input.WordsKey))
            : (call, null);
    }

    /// <summary>Finds acts and scores.</summary>
    public (ScoredCall? Done, CallFault? Fault) Judge(RedactedTranscript call, PlannedInput input)
    {
        CallKeys keys = _keys.Of(input.WordsKey);
        if (StageFault.Try(() => stages.Acts.Classify(call), out CallActs? acts) is { } actsFault)
            return (null, new("acts", actsFault.Error, actsFault.Found, keys.Acts));
        return StageFault.Try(() => stages.Score.Score(call, acts!), out CallScore? score) is { } scoreFault
            ? (null, new("score", scoreFault.Error, scoreFault.Found, keys.Findings))
            : (new(new(call, acts!, keys), score!, run), null);
    }

    // The reason quotes what was found in the file; the path before it stays, as it does in the row, since the file is found by it.
    private string Told(string path, string found) =>
        found.StartsWith(path, StringComparison.Ordinal) ? path + stages.Redact.Redact(found[path.Length..]) : stages.Redact.Redact(found);

    private async Task<(Transcript? Heard, IngestProblem? Problem)> ReadAsync(
        CallInput input, Action<IngestProgress> heard, CancellationToken cancellation)
    {
        try
        {
            IngestOutcome outcome = await stages.Read.ReadAsync(input, heard, cancellation);
            return (outcome.Transcript, outcome.Problem);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ModelException or OutOfMemoryException))
        {
            (string kind, string found) = StageFault.Of(error);
            return (null, new("read", kind, found));
        }
    }
}

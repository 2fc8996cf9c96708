using CallQa.Dataset.Forgetting;
using CallQa.Ingest;
using CallQa.Runs.Planning;
using CallQa.Runs.Stages;

namespace CallQa.Runs;

/// <summary>
/// From an input's file to a text that may be stored. What is the input's fault, or a fault of ours that shows in one input, comes
/// back as a value; a missing model and cancelling are thrown. Thread safe.
/// </summary>
internal sealed class CallHearing(IReadStage read, IRedactStage redact, Tombstones? away)
{
    /// <summary>Reads and redacts; neither a call nor a fault where the call was removed for good.</summary>
    public async Task<(RedactedTranscript? Call, CallFault? Fault)> HearAsync(
        PlannedInput input, Action<IngestProgress> heard, CancellationToken cancellation)
    {
        (Transcript? transcript, IngestProblem? problem) = await ReadAsync(input.Input, heard, cancellation);
        if (problem is not null)
            return (null, new(problem.Stage, problem.Error, Told(input.Input.RelativePath, problem.Found), input.WordsKey));
        if (away?.Hold(transcript!.Call) == true)
            return (null, null);
        return StageFault.Try(() => redact.Redact(transcript!), out RedactedTranscript? call) is { } fault
            ? (null, new("redact", fault.Error, fault.Found, input.WordsKey))
            : (call, null);
    }

    // The reason quotes what was found in the file; the path before it stays, as it does in the row, since the file is found by it.
    private string Told(string path, string found) =>
        found.StartsWith(path, StringComparison.Ordinal) ? path + redact.Redact(found[path.Length..]) : redact.Redact(found);

    private async Task<(Transcript? Heard, IngestProblem? Problem)> ReadAsync(
        CallInput input, Action<IngestProgress> heard, CancellationToken cancellation)
    {
        try
        {
            IngestOutcome outcome = await read.ReadAsync(input, heard, cancellation);
            return (outcome.Transcript, outcome.Problem);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ModelException or OutOfMemoryException))
        {
            (string kind, string found) = StageFault.Of(error);
            return (null, new("read", kind, found));
        }
    }
}

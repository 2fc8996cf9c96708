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
    private readonly CallHearing _hearing = new(stages.Read, stages.Redact, away);

    /// <inheritdoc cref="CallHearing.HearAsync"/>
    public Task<(RedactedTranscript? Call, CallFault? Fault)> HearAsync(
        PlannedInput input, Action<IngestProgress> heard, CancellationToken cancellation) => _hearing.HearAsync(input, heard, cancellation);

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
}

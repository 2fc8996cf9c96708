using CallQa.Ingest;
using CallQa.Redaction;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>Judges transcripts as a run does: redacted, with the acts of the classifier, by a pack and a profile. Dispose it to keep what acts were found.</summary>
internal sealed class CallJudge : IDisposable
{
    private readonly CachedActs acts;
    private readonly Scorer scorer;
    private readonly Redactor redactor = Redactor.Create(RedactionSettings.Usual);

    /// <summary>Opens the classifier, if any standard needs it and <paramref name="useActs"/>.</summary>
    public CallJudge(Pack pack, Profile profile, bool useActs)
    {
        acts = CachedActs.Open(useActs && pack.Standards.Any(ExampleRunner.NeedsActs));
        scorer = Scorer.Create(pack, profile, acts.Thresholds);
    }

    /// <summary>The findings by standard, and the call to which their evidence refers.</summary>
    public (RedactedTranscript Call, Dictionary<StandardId, Finding> Findings) Judge(Transcript transcript)
    {
        RedactedTranscript call = redactor.Redact(transcript);
        CallScore score = scorer.Score(call, acts.Classify?.Invoke(call) ?? CallActs.None(call.Utterances.Length));
        return (call, score.Findings.ToDictionary(f => f.Standard));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        acts.Save();
        acts.Dispose();
    }
}

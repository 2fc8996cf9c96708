using CallQa.Scoring.Classifying;

namespace CallQa.Runs.Stages;

/// <summary>Acts by a classifier.</summary>
/// <param name="classifier">The classifier.</param>
/// <param name="modelSha256">SHA-256 of its model.</param>
public sealed class ActsStage(IActClassifier classifier, string modelSha256) : IActsStage
{
    /// <inheritdoc/>
    public string Fingerprint => modelSha256;

    /// <inheritdoc/>
    public CallActs Classify(RedactedTranscript call) => classifier.Classify(call);
}

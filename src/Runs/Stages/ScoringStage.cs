using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Runs.Stages;

/// <summary>Scoring by <see cref="Scorer"/>.</summary>
public sealed class ScoringStage(Scorer scorer, Pack pack, Profile profile) : IScoreStage
{
    /// <inheritdoc/>
    public string Fingerprint => scorer.Fingerprint;

    /// <inheritdoc/>
    public string PackVersion => pack.Version;

    /// <inheritdoc/>
    public string PackSha256 => pack.Sha256;

    /// <inheritdoc/>
    public string Profile => profile.Id;

    /// <inheritdoc/>
    public string ProfileSha256 => profile.Sha256;

    /// <inheritdoc/>
    public CallScore Score(RedactedTranscript call, CallActs acts) => scorer.Score(call, acts);

    /// <inheritdoc/>
    public CallScore Judge(RedactedTranscript call, CallActs acts) => scorer.Score(call, acts, nearForms: false);
}

namespace CallQa.Cli.Running;

/// <summary>The standards and models that a run worked with, as its receipt names them.</summary>
internal sealed record ReceiptParts(
    string PackVersion, string PackSha256, string Profile, string ProfileSha256, string Recogniser, string ActsModelSha256)
{
    /// <summary>Those of a run.</summary>
    public static ReceiptParts Of(RunParts parts) => new(
        parts.Stages.Score.PackVersion,
        parts.Stages.Score.PackSha256,
        parts.Stages.Score.Profile,
        parts.Stages.Score.ProfileSha256,
        parts.Recogniser,
        parts.Stages.Acts.Fingerprint);
}

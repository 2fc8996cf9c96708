using CallQa.Runs.Stages;

namespace CallQa.Runs.Sharding;

/// <summary>What all shards and the merge must work with, so that their result is that of one run. Speech models are in the inputs' keys.</summary>
public sealed record ShardPlanParts
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>SHA-256 of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>SHA-256 of the act model.</summary>
    public required string ActModel { get; init; }

    /// <summary>What is replaced, and how.</summary>
    public required string Redaction { get; init; }

    /// <summary>Pack, profile, thresholds and code of the scoring together.</summary>
    public required string Scoring { get; init; }

    /// <summary>Those of a run.</summary>
    public static ShardPlanParts Of(CallStages stages, string version)
    {
        ArgumentNullException.ThrowIfNull(stages);
        return new()
        {
            Version = version,
            Pack = stages.Score.PackSha256,
            Profile = stages.Score.ProfileSha256,
            ActModel = stages.Acts.Fingerprint,
            Redaction = stages.Redact.Fingerprint,
            Scoring = StageKeys.Hash(stages.Score.Fingerprint),
        };
    }

    /// <summary>What differs here, as sentences; none where all is the same.</summary>
    internal IEnumerable<string> Differences(ShardPlanParts here)
    {
        if (!Same(Version, here.Version))
            yield return $"the plan was made by version {Version} of the program, and this is {here.Version}.";
        if (!Same(Pack, here.Pack))
            yield return $"the pack is another one: the plan's has SHA-256 {Short(Pack)}, the one here {Short(here.Pack)}.";
        if (!Same(Profile, here.Profile))
            yield return $"the profile is another one: the plan's has SHA-256 {Short(Profile)}, the one here {Short(here.Profile)}.";
        if (!Same(ActModel, here.ActModel))
            yield return $"the act model is another one: the plan's has SHA-256 {Short(ActModel)}, the one here {Short(here.ActModel)}.";
        if (!Same(Redaction, here.Redaction))
            yield return "other personal data is replaced than the plan was made with (redaction in callqa.yml or CALLQA_REDACTION).";
        if (Same(Version, here.Version) && Same(Pack, here.Pack) && Same(Profile, here.Profile) && Same(ActModel, here.ActModel) && !Same(Scoring, here.Scoring))
            yield return "calls are scored in another way than the plan was made with.";
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string Short(string sha256) => sha256.Length > 16 ? sha256[..16] + "..." : sha256;
}

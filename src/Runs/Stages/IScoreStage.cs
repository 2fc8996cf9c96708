namespace CallQa.Runs.Stages;

/// <summary>Fourth stage: findings and scorecard. An exception quarantines the call.</summary>
public interface IScoreStage
{
    /// <summary>Names all that the result depends on besides the call and its acts: pack, profile, code.</summary>
    string Fingerprint { get; }

    /// <summary>Version of the pack.</summary>
    string PackVersion { get; }

    /// <summary>SHA-256 of the pack.</summary>
    string PackSha256 { get; }

    /// <summary>Name of the profile.</summary>
    string Profile { get; }

    /// <summary>SHA-256 of the profile.</summary>
    string ProfileSha256 { get; }

    /// <summary>The score. May be called from several threads.</summary>
    CallScore Score(RedactedTranscript call, CallActs acts);

    /// <summary>The same score, but evidence of what was not heard may lack what came near to it, which is slow to find. May be called from several threads.</summary>
    CallScore Judge(RedactedTranscript call, CallActs acts) => Score(call, acts);
}

namespace CallQa.Runs.Stages;

/// <summary>Third stage: the acts of each utterance. An exception quarantines the call.</summary>
public interface IActsStage
{
    /// <summary>Names all that the result depends on besides the call; its model's SHA-256.</summary>
    string Fingerprint { get; }

    /// <summary>The acts. May be called from several threads.</summary>
    CallActs Classify(RedactedTranscript call);
}

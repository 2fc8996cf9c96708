namespace CallQa.Runs.Stages;

/// <summary>Second stage: personal data out of a transcript. An exception quarantines the call.</summary>
public interface IRedactStage
{
    /// <summary>Names all that the result depends on besides the call.</summary>
    string Fingerprint { get; }

    /// <summary>The call as it may be stored. May be called from several threads.</summary>
    RedactedTranscript Redact(Transcript call);

    /// <summary>A sentence on an input that could not be read, as it may be stored and told. May be called from several threads.</summary>
    string Redact(string reason);
}

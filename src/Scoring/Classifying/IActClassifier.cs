namespace CallQa.Scoring.Classifying;

/// <summary>
/// Finds the acts of one call. The seam for another classifier: it sees redacted text only, returns one list an
/// utterance, and throws nothing for any text; a failure of the model itself is an exception that the run handles.
/// </summary>
public interface IActClassifier
{
    /// <summary>The acts of each utterance, same index as the call's utterances. May be called from several threads.</summary>
    CallActs Classify(RedactedTranscript call);
}

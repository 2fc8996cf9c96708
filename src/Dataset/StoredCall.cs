namespace CallQa.Dataset;

/// <summary>All that a re-score needs of a call: no audio, no model.</summary>
/// <param name="Transcript">Redacted text, words, events and facts.</param>
/// <param name="Acts">Acts of each utterance.</param>
/// <param name="Keys">What it was made of.</param>
public sealed record StoredCall(RedactedTranscript Transcript, CallActs Acts, CallKeys Keys)
{
    /// <summary>The call's name.</summary>
    public CallId Id => Transcript.Call.Id;
}

namespace CallQa.Runs.Stages;

/// <summary>In the place of a classifier where none is installed: signals are heard by phrases and times alone.</summary>
public sealed class NoActsStage : IActsStage
{
    /// <inheritdoc/>
    public string Fingerprint => "";

    /// <inheritdoc/>
    public CallActs Classify(RedactedTranscript call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return CallActs.None(call.Utterances.Length);
    }
}

using CallQa.Redaction;

namespace CallQa.Runs.Stages;

/// <summary>Redaction by <see cref="Redactor"/>.</summary>
public sealed class RedactionStage(Redactor redactor) : IRedactStage
{
    /// <inheritdoc/>
    public string Fingerprint => redactor.Fingerprint;

    /// <inheritdoc/>
    public RedactedTranscript Redact(Transcript call) => redactor.Redact(call);

    /// <inheritdoc/>
    public string Redact(string reason) => redactor.Redact(reason, Language.Unknown);
}

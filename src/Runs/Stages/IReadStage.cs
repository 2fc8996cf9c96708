using CallQa.Ingest;

namespace CallQa.Runs.Stages;

/// <summary>First stage: an input into a transcript. A failure that is the input's fault is returned; others are thrown and end the run.</summary>
public interface IReadStage
{
    /// <summary>Hash of all that the transcript will depend on. May be called from several threads.</summary>
    /// <exception cref="IOException">The input cannot be read.</exception>
    string KeyFor(CallInput input);

    /// <summary>Reads the call. May be called from several threads.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was changed.</exception>
    Task<IngestOutcome> ReadAsync(CallInput input, CancellationToken cancellation);
}

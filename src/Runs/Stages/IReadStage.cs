using CallQa.Ingest;

namespace CallQa.Runs.Stages;

/// <summary>First stage: an input into a transcript. A failure that is the input's fault is returned; others are thrown and end the run.</summary>
public interface IReadStage
{
    /// <summary>Hash of all that the transcript will depend on. May be called from several threads.</summary>
    /// <exception cref="IOException">The input cannot be read.</exception>
    string KeyFor(CallInput input);

    /// <summary>SHA-256 of the input's own bytes, as the call's origin will have it. May be called from several threads.</summary>
    /// <exception cref="IOException">The input cannot be read.</exception>
    string Sha256Of(CallInput input);

    /// <summary>Reads the call. May be called from several threads.</summary>
    /// <param name="input">The input.</param>
    /// <param name="heard">Told of each step forward in a recording, from any thread.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was changed.</exception>
    Task<IngestOutcome> ReadAsync(CallInput input, Action<IngestProgress> heard, CancellationToken cancellation);
}

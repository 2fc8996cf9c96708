using CallQa.Ingest;

namespace CallQa.Runs.Stages;

/// <summary>Reading by <see cref="Ingester"/>.</summary>
public sealed class IngestStage(Ingester ingester) : IReadStage
{
    /// <inheritdoc/>
    public string KeyFor(CallInput input) => ingester.KeyFor(input);

    /// <inheritdoc/>
    public Task<IngestOutcome> ReadAsync(CallInput input, CancellationToken cancellation) => ingester.ReadAsync(input, cancellation);
}

using System.Collections.Concurrent;
using CallQa.Ingest;

namespace CallQa.Runs.Stages;

/// <summary>Reading by <see cref="Ingester"/>. Disposing frees the models.</summary>
public sealed class IngestStage : IReadStage, IDisposable
{
    private readonly ConcurrentDictionary<string, Action<IngestProgress>> _listening = new(StringComparer.Ordinal);
    private readonly Ingester _ingester;

    /// <summary>Makes the stage; models are loaded with the first recording.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is not allowed.</exception>
    public IngestStage(IngestSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _ingester = Ingester.Open(settings with { Progress = Tell });
    }

    /// <inheritdoc/>
    public string KeyFor(CallInput input) => _ingester.KeyFor(input);

    /// <inheritdoc/>
    public string Sha256Of(CallInput input) => Ingester.Sha256Of(input);

    /// <inheritdoc/>
    public async Task<IngestOutcome> ReadAsync(CallInput input, Action<IngestProgress> heard, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        _listening[input.RelativePath] = heard;
        try
        {
            return await _ingester.ReadAsync(input, cancellation);
        }
        finally
        {
            _listening.TryRemove(input.RelativePath, out _);
        }
    }

    /// <inheritdoc cref="Ingester.TryAsync"/>
    public Task<RecordingTrial?> TryAsync(CallInput input, TimeSpan most, TimeProvider clock, CancellationToken cancellation) =>
        _ingester.TryAsync(input, most, clock, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _ingester.Dispose();

    private void Tell(IngestProgress step)
    {
        if (_listening.TryGetValue(step.RelativePath, out Action<IngestProgress>? heard))
            heard(step);
    }
}

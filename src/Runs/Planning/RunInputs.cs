using System.Collections.Immutable;
using CallQa.Ingest;
using CallQa.Runs.Stages;

namespace CallQa.Runs.Planning;

/// <summary>The inputs of a run, and the id that follows from them.</summary>
/// <param name="Id">Hash of settings and inputs.</param>
/// <param name="Scan">The inputs.</param>
/// <param name="Keys">A key each.</param>
internal sealed record RunInputs(RunId Id, InputScan Scan, ImmutableArray<InputKey> Keys)
{
    /// <summary>Looks through the request's folders; none where it names none.</summary>
    /// <exception cref="DirectoryNotFoundException">A path of the request does not exist.</exception>
    public static RunInputs Find(CallStages stages, RunRequest request, CancellationToken cancellation)
    {
        InputScan scan = request.Paths.IsEmpty ? new([], [], []) : Inputs.Scan(request.Paths, request.Legs);
        ImmutableArray<InputKey> keys = KeysOf(scan.Inputs, stages, request, cancellation);
        return new(IdOf(scan, keys, stages, request), scan, keys);
    }

    private static ImmutableArray<InputKey> KeysOf(
        ImmutableArray<CallInput> inputs, CallStages stages, RunRequest request, CancellationToken cancellation)
    {
        var hashes = new StageKeys(stages);
        var keys = new InputKey[inputs.Length];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = request.Workers, CancellationToken = cancellation };
        Parallel.For(0, inputs.Length, limits, i =>
        {
            try
            {
                long bytes = new FileInfo(inputs[i].Path).Length;
                keys[i] = request.Away?.HoldInput(stages.Read.Sha256Of(inputs[i])) == true
                    ? new(null, "", Away: true, bytes)
                    : new(hashes.Words(stages.Read.KeyFor(inputs[i])), "", Away: false, bytes);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                keys[i] = new(null, $"It cannot be read ({error.GetType().Name}); it must be a readable file.", Away: false, 0);
            }
        });
        return [.. keys];
    }

    private static RunId IdOf(InputScan scan, ImmutableArray<InputKey> keys, CallStages stages, RunRequest request) => new(StageKeys.Hash(
    [
        "run", request.Version, stages.Redact.Fingerprint, stages.Acts.Fingerprint, stages.Score.Fingerprint,
        .. request.Settings.Select(s => $"{s.Key}={s.Value}"),
        "inputs", .. scan.Inputs.Zip(keys, (input, key) => $"{input.RelativePath}\n{key.Key}"),
        "refused", .. scan.Refused.Select(r => r.Path),
    ])[..16]);
}

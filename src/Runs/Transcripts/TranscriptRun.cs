using CallQa.Dataset;
using CallQa.Ingest;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;
using CallQa.Runs.Stages;

namespace CallQa.Runs.Transcripts;

/// <summary>
/// Writes calls down as ready transcripts, a file a call under the input's own path, personal data replaced before the first
/// byte is written. A file appears whole or not at all, so that the same request goes on wherever it was broken off.
/// </summary>
public sealed class TranscriptRun
{
    private readonly CallHearing _hearing;
    private readonly TranscriptRequest _request;
    private readonly RunId _id;
    private readonly Dictionary<string, string> _takenBy = new(StringComparer.Ordinal);
    private readonly List<QuarantinedInput> _refused = [];

    private TranscriptRun(IReadStage read, IRedactStage redact, TranscriptRequest request)
    {
        _hearing = new(read, redact, away: null);
        _request = request;
        _id = new(StageKeys.Hash("transcripts", redact.Fingerprint, request.Folder)[..16]);
    }

    /// <summary>Does what the request asks for; <paramref name="told"/> hears of each input that is put aside.</summary>
    /// <exception cref="DirectoryNotFoundException">A path of the request does not exist.</exception>
    /// <exception cref="IOException">The disk did not take a file; those before it stay.</exception>
    /// <exception cref="ModelException">A model is missing or damaged.</exception>
    public static Task<TranscriptOutcome> ExecuteAsync(
        IReadStage read, IRedactStage redact, TranscriptRequest request, IRunProgress told, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(redact);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(clock);
        return new TranscriptRun(read, redact, request).ExecuteAsync(told, clock, cancellation);
    }

    private async Task<TranscriptOutcome> ExecuteAsync(IRunProgress told, TimeProvider clock, CancellationToken cancellation)
    {
        long started = clock.GetTimestamp();
        InputScan scan = Inputs.Scan(_request.Paths, _request.Legs);
        _refused.AddRange(scan.Refused.Select(r => Aside(r.Path, new("scan", r.Error, r.Found))));
        CallInput[] own = [.. scan.Inputs.Where(HasNameOfItsOwn)];
        CallInput[] fresh = [.. own.Where(i => _request.Again || !File.Exists(FileOf(i))).OrderByDescending(Bytes)];
        told.Started(new(_id, scan.Inputs.Length + scan.Refused.Length, fresh.Length, 0, own.Length - fresh.Length, 0, _refused.Count, 0, scan.Notes));
        foreach (QuarantinedInput refused in _refused)
            told.Quarantined(refused);

        var meter = new RunMeter(told, clock, fresh.Length, fresh.Sum(Bytes));
        int written = 0;
        bool cancelled = false;
        try
        {
            await Parallel.ForEachAsync(fresh, new ParallelOptions { MaxDegreeOfParallelism = _request.Workers, CancellationToken = cancellation }, async (input, ct) =>
            {
                if (await WriteAsync(input, meter, ct))
                    Interlocked.Increment(ref written);
            });
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            cancelled = true;
        }

        return new(written, own.Length - fresh.Length, _refused.Count + meter.Quarantined.Count, meter.RecordedMs, clock.GetElapsedTime(started), cancelled);
    }

    private async Task<bool> WriteAsync(CallInput input, RunMeter meter, CancellationToken cancellation)
    {
        var planned = new PlannedInput(input, 0, "", 0, Bytes(input));
        (RedactedTranscript? call, CallFault? fault) = await _hearing.HearAsync(planned, step => meter.Heard(step, planned.Bytes), cancellation);
        if (fault is not null)
        {
            meter.Failed(planned, fault, _id);
            return false;
        }

        string file = FileOf(input);
        Durable.MakeFolder(Path.GetDirectoryName(file)!);
        Durable.Replace(file, TranscriptWriter.Write(call!));
        meter.Done(input.RelativePath, call!.Call.DurationMs, planned.Bytes);
        return true;
    }

    // 'a.wav' and 'a.mp3' would both become 'a.json'.
    private bool HasNameOfItsOwn(CallInput input)
    {
        if (_takenBy.TryAdd(FileOf(input), input.RelativePath))
            return true;
        _refused.Add(Aside(input.RelativePath, new("scan", "same-name", $"Its transcript would have the name of that of '{_takenBy[FileOf(input)]}'; give one of them another name, or read it into another folder.")));
        return false;
    }

    private string FileOf(CallInput input) => Path.Combine(_request.Folder, Path.ChangeExtension(input.RelativePath, ".json"));

    private QuarantinedInput Aside(string path, IngestProblem problem) => new(path, problem.Stage, problem.Error, problem.Found, 1, "", _id);

    private static long Bytes(CallInput input) => new FileInfo(input.Path).Length;
}

using CallQa.Dataset;
using CallQa.Ingest;
using CallQa.Runs.Planning;

namespace CallQa.Runs.Progress;

/// <summary>Counts what workers finish and tells it on, one at a time. Thread safe.</summary>
internal sealed class RunMeter(IRunProgress told, TimeProvider clock, int total, long totalBytes)
{
    private readonly Lock _gate = new();
    private readonly long _started = clock.GetTimestamp();
    private readonly List<QuarantinedInput> _quarantined = [];
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private int _done;
    private int _away;
    private long _bytes;
    private long _recordedMs;

    /// <summary>Inputs that were read and stay away.</summary>
    public int Away
    {
        get
        {
            lock (_gate)
                return _away;
        }
    }

    /// <summary>Length of the calls processed, in milliseconds.</summary>
    public long RecordedMs
    {
        get
        {
            lock (_gate)
                return _recordedMs;
        }
    }

    /// <summary>Inputs that went into quarantine so far, by path.</summary>
    public IReadOnlyList<QuarantinedInput> Quarantined
    {
        get
        {
            lock (_gate)
                return [.. _quarantined.OrderBy(q => q.Path, StringComparer.Ordinal)];
        }
    }

    /// <summary>A call of so many bytes of input is finished.</summary>
    public void Done(string path, long recordedMs, long bytes)
    {
        lock (_gate)
        {
            _parts.Remove(path);
            _done++;
            _bytes += bytes;
            _recordedMs += recordedMs;
            told.Advanced(State());
        }
    }

    /// <summary>An input of so many bytes turned out to be of a call or customer that was removed for good.</summary>
    public void StaysAway(string path, long bytes)
    {
        lock (_gate)
        {
            _parts.Remove(path);
            _done++;
            _away++;
            _bytes += bytes;
            told.Advanced(State());
        }
    }

    /// <summary>A recording of so many bytes went forward: an hour that is half heard counts by half.</summary>
    public void Heard(IngestProgress step, long bytes)
    {
        lock (_gate)
        {
            Part before = _parts.GetValueOrDefault(step.RelativePath);
            _parts[step.RelativePath] = new(before.DecodedMs + step.DecodedMs, before.HeardMs + step.RecognisedMs, bytes);
            if (step.RecognisedMs > 0)
                told.Advanced(State());
        }
    }

    /// <summary>An input could not be processed.</summary>
    public void Failed(QuarantinedInput input, long bytes)
    {
        lock (_gate)
        {
            _parts.Remove(input.Path);
            _done++;
            _bytes += bytes;
            _quarantined.Add(input);
            told.Quarantined(input);
            told.Advanced(State());
        }
    }

    /// <summary>As <see cref="Failed(QuarantinedInput, long)"/>, of what its stages said.</summary>
    public void Failed(PlannedInput input, CallFault fault, RunId run) =>
        Failed(new(input.Input.RelativePath, fault.Stage, fault.Error, fault.Found, input.Attempts + 1, fault.Key, run), input.Bytes);

    /// <summary>An input that counted as done is not: another has its call id.</summary>
    public void Displaced(QuarantinedInput input)
    {
        lock (_gate)
        {
            _quarantined.Add(input);
            told.Quarantined(input);
        }
    }

    private RunProgress State()
    {
        TimeSpan elapsed = clock.GetElapsedTime(_started);
        double bytes = _bytes + _parts.Values.Sum(p => p.DecodedMs == 0 ? 0 : p.Bytes * Math.Min(1, (double)p.HeardMs / p.DecodedMs));
        TimeSpan? left = bytes < 1 ? null : elapsed * (Math.Max(0, totalBytes - bytes) / bytes);
        return new(_done, total, _quarantined.Count, _recordedMs + _parts.Values.Sum(p => p.HeardMs), elapsed, left);
    }

    private readonly record struct Part(long DecodedMs, long HeardMs, long Bytes);
}

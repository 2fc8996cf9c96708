using CallQa.Dataset;

namespace CallQa.Runs.Progress;

/// <summary>Counts what workers finish and tells it on, one at a time. Thread safe.</summary>
internal sealed class RunMeter(IRunProgress told, TimeProvider clock, int total, long totalBytes)
{
    private readonly Lock _gate = new();
    private readonly long _started = clock.GetTimestamp();
    private readonly List<QuarantinedInput> _quarantined = [];
    private int _done;
    private long _bytes;
    private long _recordedMs;

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
    public void Done(long recordedMs, long bytes)
    {
        lock (_gate)
        {
            _done++;
            _bytes += bytes;
            _recordedMs += recordedMs;
            told.Advanced(State());
        }
    }

    /// <summary>An input could not be processed.</summary>
    public void Failed(QuarantinedInput input, long bytes)
    {
        lock (_gate)
        {
            _done++;
            _bytes += bytes;
            _quarantined.Add(input);
            told.Quarantined(input);
            told.Advanced(State());
        }
    }

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
        TimeSpan? left = _bytes == 0 ? null : elapsed * ((double)(totalBytes - _bytes) / _bytes);
        return new(_done, total, _quarantined.Count, _recordedMs, elapsed, left);
    }
}

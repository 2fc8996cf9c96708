namespace CallQa.Runs.Progress;

/// <summary>How far a run is.</summary>
/// <param name="Done">Calls processed in this run.</param>
/// <param name="Total">Calls to process in this run.</param>
/// <param name="Quarantined">Of them, those that could not be.</param>
/// <param name="RecordedMs">Length of the calls processed.</param>
/// <param name="Elapsed">Time since the first was taken up.</param>
/// <param name="Left">Time left, by size of input; null until something is done.</param>
public readonly record struct RunProgress(int Done, int Total, int Quarantined, long RecordedMs, TimeSpan Elapsed, TimeSpan? Left)
{
    /// <summary>Length of recording processed in the time it took: 10 means ten minutes in one; 0 at the start.</summary>
    public double Speed => Elapsed > TimeSpan.Zero ? RecordedMs / Elapsed.TotalMilliseconds : 0;
}

namespace CallQa.Ingest;

/// <summary>What a bare number of time counts.</summary>
internal enum TimeUnit
{
    Seconds,
    Milliseconds,

    /// <summary>100 ns.</summary>
    Ticks,
}

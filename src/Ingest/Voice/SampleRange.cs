namespace CallQa.Ingest;

/// <summary>A half-open stretch of samples at <see cref="Recording.Rate"/>.</summary>
/// <param name="Start">First sample inside.</param>
/// <param name="End">First sample outside.</param>
internal readonly record struct SampleRange(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>Samples shared with the other.</summary>
    public int Shared(SampleRange other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    public TimeRange ToTime() => new(Start / Recording.PerMs, (End + Recording.PerMs - 1) / Recording.PerMs);
}

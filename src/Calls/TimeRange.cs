using System.Globalization;

namespace CallQa;

/// <summary>A half-open stretch of a call in milliseconds from its start: the end is the first moment outside.</summary>
public readonly record struct TimeRange
{
    /// <summary>Makes a range; an empty one (start = end) is allowed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the end lies before it.</exception>
    public TimeRange(long startMs, long endMs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startMs);
        ArgumentOutOfRangeException.ThrowIfLessThan(endMs, startMs);
        StartMs = startMs;
        EndMs = endMs;
    }

    /// <summary>First millisecond inside.</summary>
    public long StartMs { get; }

    /// <summary>First millisecond outside.</summary>
    public long EndMs { get; }

    /// <summary>Length in milliseconds.</summary>
    public long LengthMs => EndMs - StartMs;

    /// <summary>A range from seconds, rounded to the nearest millisecond (half away from zero).</summary>
    public static TimeRange FromSeconds(double start, double end) => new(ToMs(start), ToMs(end));

    /// <summary>True where the two share at least one millisecond.</summary>
    public bool Overlaps(TimeRange other) => StartMs < other.EndMs && other.StartMs < EndMs;

    /// <summary>Milliseconds shared by the two; 0 where they do not meet.</summary>
    public long OverlapMs(TimeRange other) => Math.Max(0, Math.Min(EndMs, other.EndMs) - Math.Max(StartMs, other.StartMs));

    /// <summary>The smallest range that holds both.</summary>
    public TimeRange Union(TimeRange other) => new(Math.Min(StartMs, other.StartMs), Math.Max(EndMs, other.EndMs));

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{StartMs / 1000.0:0.00}-{EndMs / 1000.0:0.00} s");

    private static long ToMs(double seconds) => (long)Math.Round(seconds * 1000, MidpointRounding.AwayFromZero);
}

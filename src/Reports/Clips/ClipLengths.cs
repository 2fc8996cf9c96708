namespace CallQa.Reports.Clips;

/// <summary>How much of a call a clip holds.</summary>
/// <param name="AroundMs">Milliseconds before and after the place.</param>
public readonly record struct ClipLengths(long AroundMs)
{
    /// <summary>Of a longer place (a search through half a call) only so much from its start is in the clip.</summary>
    public const long LongestPlaceMs = 60_000;

    /// <summary>What the clip of a place holds, in a call of this length.</summary>
    public TimeRange Around(TimeRange place, long durationMs)
    {
        long end = Math.Min(place.EndMs, place.StartMs + LongestPlaceMs);
        long from = Math.Min(Math.Max(0, place.StartMs - AroundMs), durationMs);
        return new(from, Math.Max(from, Math.Min(end + AroundMs, durationMs)));
    }
}

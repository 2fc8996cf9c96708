namespace CallQa.Ingest.WordErrors;

/// <summary>How far the starts of rightly recognised words lie from the truth.</summary>
/// <param name="Words">Such words with a time on both sides.</param>
/// <param name="MedianMs">Half of them are off by no more than this.</param>
/// <param name="NinetiethMs">Nine tenths of them are off by no more than this.</param>
/// <param name="Near">The share that is off by <see cref="NearMs"/> or less.</param>
public sealed record StartErrors(int Words, long MedianMs, long NinetiethMs, ErrorRate Near)
{
    /// <summary>As far off a start may be to count as near.</summary>
    public const long NearMs = 200;
}

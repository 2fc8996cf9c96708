namespace CallQa.Reports.Statistics;

/// <summary>What may be said of a trend.</summary>
public enum TrendDirection
{
    /// <summary>Too few calls, or all at one time: nothing is said.</summary>
    TooFew,

    /// <summary>The interval holds zero: up or down cannot be told.</summary>
    Unclear,

    /// <summary>Scores rise.</summary>
    Up,

    /// <summary>Scores fall.</summary>
    Down,
}

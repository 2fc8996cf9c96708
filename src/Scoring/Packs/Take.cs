namespace CallQa.Scoring.Packs;

/// <summary>Which number of many measured ones.</summary>
public enum Take
{
    /// <summary>The greatest.</summary>
    Longest,

    /// <summary>The sum.</summary>
    Total,

    /// <summary>How many.</summary>
    Count,

    /// <summary>The middle one.</summary>
    Median,

    /// <summary>The sum as a share of the call's time, in per cent.</summary>
    Share,
}

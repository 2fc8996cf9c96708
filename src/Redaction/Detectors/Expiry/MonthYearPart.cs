namespace CallQa.Redaction.Detectors.Expiry;

/// <summary>What is there of a month and a year.</summary>
internal enum MonthYearPart
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>Only what can be a month.</summary>
    Month,

    /// <summary>Only what can be a year.</summary>
    Year,
}

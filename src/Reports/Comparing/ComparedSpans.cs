namespace CallQa.Reports.Comparing;

/// <summary>A period and the one of equal length right before it; all days are included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct ComparedSpans(DateOnly From, DateOnly To)
{
    /// <summary>Number of days of each.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>First day of the period before.</summary>
    public DateOnly BeforeFrom => From.AddDays(-Days);

    /// <summary>Last day of the period before.</summary>
    public DateOnly BeforeTo => From.AddDays(-1);

    internal IEnumerable<(string, object?)> Parameters => [("from", From), ("to", To), ("before_from", BeforeFrom), ("before_to", BeforeTo)];
}

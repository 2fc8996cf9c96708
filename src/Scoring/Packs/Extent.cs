namespace CallQa.Scoring.Packs;

/// <summary>How far a window reaches.</summary>
/// <param name="Unit">In what.</param>
/// <param name="Amount">How many; milliseconds for time.</param>
public readonly record struct Extent(ExtentUnit Unit, double Amount);

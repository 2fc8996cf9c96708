namespace CallQa.Runs.Backtesting;

/// <summary>Where one standard fires another fires too.</summary>
/// <param name="Standard">The one that says little new.</param>
/// <param name="Within">The other.</param>
/// <param name="Both">Calls in which both fire.</param>
public sealed record Subsumption(StandardFires Standard, StandardFires Within, int Both);

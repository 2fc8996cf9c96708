namespace CallQa.Reports.Agents;

/// <summary>
/// The places that a group may hold among those ranked, given every interval: above it are surely only those whose interval
/// lies wholly above its own, below it only those wholly below. One place only where that is sure.
/// </summary>
/// <param name="Best">Best place, from 1.</param>
/// <param name="Worst">Worst place.</param>
public readonly record struct RankRange(int Best, int Worst)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Best == Worst ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Best}") : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Best}-{Worst}");
}

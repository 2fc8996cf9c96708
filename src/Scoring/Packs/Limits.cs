namespace CallQa.Scoring.Packs;

/// <summary>What a number must keep; both ends are inside.</summary>
/// <param name="AtLeast">Lower end; null for none.</param>
/// <param name="AtMost">Upper end; null for none.</param>
public sealed record Limits(double? AtLeast, double? AtMost)
{
    /// <summary>True where the number lies inside.</summary>
    public bool Keep(double value) => !(value < AtLeast) && !(value > AtMost);
}

namespace CallQa;

/// <summary>A call's result in one section, or in all of them (<see cref="Total"/>).</summary>
/// <param name="Section">The section's name, or <see cref="Total"/>.</param>
/// <param name="ScorePercent">0 to 100; null where nothing in it counts.</param>
/// <param name="Points">Earned.</param>
/// <param name="Potential">Could have been earned.</param>
/// <param name="Met">Number of standards met.</param>
/// <param name="NotMet">Number not met.</param>
/// <param name="NotApplicable">Number that did not apply.</param>
/// <param name="CannotTell">Number that nobody can decide from the recording.</param>
/// <param name="CriticalFailed">Number of critical standards not met (gates left out).</param>
public sealed record SectionScore(
    string Section,
    double? ScorePercent,
    double Points,
    double Potential,
    int Met,
    int NotMet,
    int NotApplicable,
    int CannotTell,
    int CriticalFailed)
{
    /// <summary>The name under which a call's whole result stands.</summary>
    public const string Total = "total";

    /// <summary>What the section weighs in the call's score; 0 for the total.</summary>
    public double Weight { get; init; }

    /// <summary>True where one failed critical standard makes the call's score zero.</summary>
    public bool CriticalZeroes { get; init; }
}

namespace CallQa.Scoring.Packs;

/// <summary>A section's weight in a profile.</summary>
/// <param name="Section">Its name.</param>
/// <param name="Weight">More than 0.</param>
public readonly record struct SectionWeight(string Section, double Weight);

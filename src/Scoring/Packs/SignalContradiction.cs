namespace CallQa.Scoring.Packs;

/// <summary>Sums that contradict the profile's price list.</summary>
/// <param name="Turns">
/// How far to look for the item: 0 for the clause of the sum alone; else, where that names none, also before it in the speaker's turn and
/// in so many turns of the other side.
/// </param>
public sealed record SignalContradiction(int Turns);

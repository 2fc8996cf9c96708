namespace CallQa.Scoring.Packs;

/// <summary>An act of a signal.</summary>
/// <param name="Act">The act's name.</param>
/// <param name="AtLeast">Probability from which it counts; null for the act's own threshold.</param>
public sealed record SignalAct(string Act, double? AtLeast);

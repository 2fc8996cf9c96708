namespace CallQa;

/// <summary>An act of the classifier: what an utterance, or a piece of a long one, does.</summary>
/// <param name="Act">The act's name, as in the pack's list of acts.</param>
/// <param name="Probability">Rounded to 1/1000, so that storage and a later re-score see the same number.</param>
/// <param name="Time">The utterance's time, or the piece's.</param>
public readonly record struct ActHit(string Act, double Probability, TimeRange Time);

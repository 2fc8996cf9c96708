using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>A sum that contradicts the price list.</summary>
/// <param name="Utterance">Where it was said.</param>
/// <param name="First">First word of the sum.</param>
/// <param name="End">First word after.</param>
/// <param name="Item">Name of the item in the list.</param>
/// <param name="Listed">What the list says on the day of the call.</param>
internal readonly record struct WrongPrice(int Utterance, int First, int End, string Item, ListedPrice Listed);

namespace CallQa.Scoring.Matching;

/// <summary>The words that come nearest to a phrase of a signal that was not heard: two content words of it at least, or one of five letters or more.</summary>
/// <param name="Signal">As in the phrase's entry.</param>
/// <param name="PhraseIndex">As in the phrase's entry.</param>
/// <param name="FirstWord">0-based index of the first word.</param>
/// <param name="EndWord">Index after the last word.</param>
/// <param name="By">How far: elements missing and letters wrong; at least 1.</param>
/// <param name="Share">How much of the phrase's content words is there, .5 to 1.</param>
public readonly record struct NearForm(int Signal, int PhraseIndex, int FirstWord, int EndWord, int By, double Share);

namespace CallQa.Scoring.Matching;

/// <summary>An element that every match of a phrase must hold, and how many words can stand between the phrase's start and it.</summary>
internal readonly record struct Anchor(int Phrase, int MinOffset, int MaxOffset);

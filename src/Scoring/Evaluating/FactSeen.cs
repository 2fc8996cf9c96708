namespace CallQa.Scoring.Evaluating;

/// <summary>A fact that an answer hangs on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Given">What is given, where a number is asked for and that is none; else empty.</param>
/// <param name="Number">Its number; null where it is missing or no number.</param>
internal readonly record struct FactSeen(string Name, string Given, double? Number);

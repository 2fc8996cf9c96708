namespace CallQa.Scoring.Classifying;

/// <summary>One act of the pack's list.</summary>
/// <param name="Name">Its name (<c>greeting</c>).</param>
/// <param name="Speaker">Whose utterances can perform it: agent or customer.</param>
internal readonly record struct ActDefinition(string Name, Speaker Speaker);

namespace CallQa.Dataset;

/// <summary>
/// What each stage's result of a call was made of, as hashes; a stage is redone only where its key changed. Empty for a
/// stage that has not run.
/// </summary>
/// <param name="Words">Input bytes, facts and settings of the recogniser.</param>
/// <param name="Acts">Redacted text and act model.</param>
/// <param name="Findings">Words, acts, facts, pack and profile.</param>
public sealed record CallKeys(string Words, string Acts, string Findings);

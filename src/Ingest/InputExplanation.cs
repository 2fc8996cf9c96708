using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What is understood of an input before it is listened to.</summary>
/// <param name="Path">Path below the folder that was given.</param>
/// <param name="What"><c>recording</c>, or the format of a transcript; empty where it cannot be opened.</param>
/// <param name="Facts">The facts of its call with where each was found; none for a transcript that holds its own.</param>
/// <param name="Notes">What a person should know, as sentences.</param>
/// <param name="Problem">Why it would be put aside; null where it would not.</param>
public sealed record InputExplanation(
    string Path, string What, ImmutableArray<FoundFact> Facts, ImmutableArray<string> Notes, IngestProblem? Problem);

namespace CallQa.Ingest;

/// <summary>A file that was found and cannot be taken.</summary>
/// <param name="Path">Path below the folder that was given, with forward slashes.</param>
/// <param name="Error">Short class, as in <see cref="IngestProblem.Error"/>.</param>
/// <param name="Found">What was found and what is allowed, as a sentence.</param>
public sealed record InputRefusal(string Path, string Error, string Found);

namespace CallQa.Dataset;

/// <summary>An input that could not be processed. Holds no word of the call.</summary>
/// <param name="Path">The input's path as the run names it.</param>
/// <param name="Stage">Where it failed: scan, ingest, redact, acts, score or store.</param>
/// <param name="Error">The kind of failure, as a code.</param>
/// <param name="Found">What was found and what is allowed, as a sentence.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="WordsKey">The words key at the last try; it is tried again once that changes.</param>
/// <param name="Run">The run of the last try.</param>
public sealed record QuarantinedInput(
    string Path, string Stage, string Error, string Found, int Attempts, string WordsKey, RunId Run);

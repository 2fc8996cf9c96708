namespace CallQa.Ingest;

/// <summary>A step forward in one recording; the steps of a recording sum to its length, both for decoding and for recognition.</summary>
/// <param name="RelativePath">The input.</param>
/// <param name="DecodedMs">Milliseconds of the call decoded since the last step.</param>
/// <param name="RecognisedMs">Milliseconds of the call recognised since the last step.</param>
public readonly record struct IngestProgress(string RelativePath, long DecodedMs, long RecognisedMs);

namespace CallQa.Ingest;

/// <summary>What trying the beginning of a recording showed.</summary>
/// <param name="LengthMs">Length of the whole recording, in milliseconds.</param>
/// <param name="HeardMs">How much of it was recognised.</param>
/// <param name="Took">How long recognising took, without loading models.</param>
public readonly record struct RecordingTrial(long LengthMs, long HeardMs, TimeSpan Took);

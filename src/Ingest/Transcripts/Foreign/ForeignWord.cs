namespace CallQa.Ingest;

/// <summary>A word as a foreign file gives it; times may be missing.</summary>
internal readonly record struct ForeignWord(string Text, long? StartMs, long? EndMs, Confidence? Confidence, Side Side);

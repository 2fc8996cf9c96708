using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>A stretch of one side's speech as a foreign file gives it.</summary>
/// <param name="Side">Who speaks.</param>
/// <param name="Time">When.</param>
/// <param name="Text">What is said.</param>
/// <param name="Words">Its words; empty where the file gives none.</param>
/// <param name="Confidence">Of the whole; null where the file gives none.</param>
internal sealed record ForeignPart(Side Side, TimeRange Time, string Text, ImmutableArray<ForeignWord> Words, Confidence? Confidence = null);

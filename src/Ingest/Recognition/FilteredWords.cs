using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>The words of a window that are believed, and where others were removed; all in window time.</summary>
internal sealed record FilteredWords(ImmutableArray<HeardWord> Words, ImmutableArray<Removal> Removed);

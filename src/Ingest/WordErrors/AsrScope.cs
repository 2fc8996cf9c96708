namespace CallQa.Ingest.WordErrors;

/// <summary>Whose words a row of figures is over.</summary>
/// <param name="Language">The language; figures are never mixed over languages.</param>
/// <param name="Set">The recording set; null for all of them.</param>
/// <param name="Channel">The side of the line, unknown for recordings of one channel; null for all sides.</param>
public readonly record struct AsrScope(Language Language, string? Set, Speaker? Channel);

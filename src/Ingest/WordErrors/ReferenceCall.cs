using System.Collections.Immutable;

namespace CallQa.Ingest.WordErrors;

/// <summary>What was really said in a call.</summary>
/// <param name="Id">The call's id.</param>
/// <param name="Set">The folder of its text, as it was given, and the folders below it.</param>
/// <param name="Language">Its language.</param>
/// <param name="Words">The words of each speaker, in order of time.</param>
internal sealed record ReferenceCall(string Id, string Set, Language Language, ImmutableSortedDictionary<Speaker, ImmutableArray<TimedWord>> Words);

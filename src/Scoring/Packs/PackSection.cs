using System.Collections.Immutable;

namespace CallQa.Scoring.Packs;

/// <summary>A section of the scorecard.</summary>
/// <param name="Id">Its name, which is also the folder's.</param>
/// <param name="Title">Its title by language.</param>
public sealed record PackSection(string Id, ImmutableSortedDictionary<Language, string> Title);

namespace CallQa.Ingest;

/// <summary>A fact of a call as it was found.</summary>
/// <param name="Name">Its name; facts of one's own have <c>facts.</c> before it.</param>
/// <param name="Value">The text that was found.</param>
/// <param name="From">Where, to follow "from": <c>a.json</c>, <c>calls.csv line 3</c>, <c>the file name</c>.</param>
public sealed record FoundFact(string Name, string Value, string From);

namespace CallQa.Scoring.Packs.Sources;

/// <summary>A set of source rules that goes by a name of its own, such as "42 rules".</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Title">Its title.</param>
public sealed record SourceFramework(string Id, string Title);

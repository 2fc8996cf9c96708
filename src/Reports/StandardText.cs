using System.Collections.Immutable;

namespace CallQa.Reports;

/// <summary>What a pack says of a standard, in one language; empty where it says nothing.</summary>
/// <param name="Title">Short name.</param>
/// <param name="Statement">What is asked for.</param>
/// <param name="Advice">What would have counted, to the agent.</param>
/// <param name="Section">Title of its section.</param>
public sealed record StandardText(string Title, string Statement, string Advice, string Section)
{
    /// <summary>What each verdict says of a call, by its code; without those that are not told.</summary>
    public ImmutableSortedDictionary<string, string> Verdicts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A short conversation in which it is met, line by line; empty where there is none in the language.</summary>
    public ImmutableArray<ExampleLine> Example { get; init; } = [];
}

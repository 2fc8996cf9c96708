using System.Collections.Immutable;

namespace CallQa.Scoring.Yaml;

/// <summary>Collects the faults of one file or of many, so that an author sees all of them at once. Not thread safe.</summary>
public sealed class YamlProblems
{
    private readonly List<YamlProblem> problems = [];

    /// <summary>True where something was added.</summary>
    public bool Any => problems.Count > 0;

    /// <summary>How many were added.</summary>
    public int Count => problems.Count;

    /// <summary>Notes a fault; <paramref name="message"/> is a sentence that says what was found and what is allowed.</summary>
    public void Add(SourcePosition at, string message) => problems.Add(new(at, message));

    /// <summary>Notes faults found elsewhere.</summary>
    public void AddRange(IEnumerable<YamlProblem> others) => problems.AddRange(others);

    /// <summary>All of them by file (ordinal), line and column; at one place in the order in which they were found.</summary>
    public ImmutableArray<YamlProblem> InOrder() =>
    [
        .. problems
            .OrderBy(p => p.At.File, StringComparer.Ordinal)
            .ThenBy(p => p.At.Line)
            .ThenBy(p => p.At.Column),
    ];
}

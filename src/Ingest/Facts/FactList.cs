using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>The facts found for one call, of each the first one that was added; and what was wrong on the way.</summary>
internal sealed class FactList
{
    public const string Own = "facts.";

    private readonly Dictionary<string, FoundFact> facts = new(StringComparer.Ordinal);

    /// <summary>Sentences about places that gave nothing, for a call that lacks facts.</summary>
    public List<string> Looked { get; } = [];

    /// <summary>What makes the call impossible to take, each with its place; without a closing stop.</summary>
    public List<FieldProblem> Problems { get; } = [];

    /// <summary>The facts, in the order of <see cref="FactNames.All"/>, then one's own by name.</summary>
    public ImmutableArray<FoundFact> Facts =>
    [
        .. FactNames.All.Where(facts.ContainsKey).Select(n => facts[n]),
        .. facts.Values.Where(f => f.Name.StartsWith(Own, StringComparison.Ordinal)).OrderBy(f => f.Name, StringComparer.Ordinal),
    ];

    public FoundFact? this[string name] => facts.GetValueOrDefault(name);

    /// <summary>Adds a fact that is not there yet; an empty one is none.</summary>
    public void Add(string name, string value, string from)
    {
        if (!string.IsNullOrWhiteSpace(value))
            facts.TryAdd(name, new(name, value.Trim(), from));
    }

    public void Add(IEnumerable<FoundFact> found)
    {
        foreach (FoundFact fact in found)
            Add(fact.Name, fact.Value, fact.From);
    }
}

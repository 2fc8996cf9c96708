using System.Collections.Immutable;

namespace CallQa.Scoring.Yaml;

/// <summary>A list of values.</summary>
public sealed class YamlList : YamlNode
{
    internal YamlList(SourcePosition at, ImmutableArray<YamlNode> items)
        : base(at) => Items = items;

    /// <summary>The values in the order of the file.</summary>
    public ImmutableArray<YamlNode> Items { get; }

    /// <inheritdoc/>
    public override string Described => "a list";
}

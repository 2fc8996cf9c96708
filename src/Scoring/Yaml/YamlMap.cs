using System.Collections.Immutable;

namespace CallQa.Scoring.Yaml;

/// <summary>Keys with values in the order of the file; no key stands twice. Read it through <see cref="KeyReader"/>.</summary>
public sealed class YamlMap : YamlNode
{
    internal YamlMap(SourcePosition at, ImmutableArray<YamlEntry> entries)
        : base(at) => Entries = entries;

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    /// <inheritdoc/>
    public override string Described => "keys with values";

    /// <summary>The value of a key (ordinal comparison), or null.</summary>
    public YamlNode? Find(string key)
    {
        foreach (YamlEntry entry in Entries)
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                return entry.Value;
        return null;
    }
}

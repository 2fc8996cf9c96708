namespace CallQa.Scoring.Yaml;

/// <summary>A value in a YAML file: a <see cref="YamlMap"/>, a <see cref="YamlList"/> or a <see cref="YamlScalar"/>.</summary>
public abstract class YamlNode
{
    private protected YamlNode(SourcePosition at) => At = at;

    /// <summary>Where the value begins.</summary>
    public SourcePosition At { get; }

    /// <summary>What the value is, for messages: <c>keys with values</c>, <c>a list</c>, <c>'text'</c> or <c>empty</c>.</summary>
    public abstract string Described { get; }
}

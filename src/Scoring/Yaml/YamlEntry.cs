namespace CallQa.Scoring.Yaml;

/// <summary>One key of a map and its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="KeyAt">Where the key begins.</param>
/// <param name="Value">The value; an empty scalar where nothing stands after the colon.</param>
public sealed record YamlEntry(string Key, SourcePosition KeyAt, YamlNode Value);

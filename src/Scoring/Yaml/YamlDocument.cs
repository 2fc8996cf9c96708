using System.Collections.Immutable;

namespace CallQa.Scoring.Yaml;

/// <summary>What was read from one file.</summary>
/// <param name="Root">
/// Its keys and values; empty for an empty file. Where <paramref name="Problems"/> is not empty, it holds what could be
/// understood, so that a reader can look for further faults, but must not be run on.
/// </param>
/// <param name="Problems">Faults of the file as YAML, in order of place.</param>
public sealed record YamlDocument(YamlMap Root, ImmutableArray<YamlProblem> Problems);

using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Mutating;

/// <summary>One small change of a standard's file that its examples should notice.</summary>
/// <param name="At">Where the changed part stands.</param>
/// <param name="Change">What was done, as the rest of a sentence: <c>without 'except' of 'apology'</c>.</param>
/// <param name="Root">The changed file.</param>
internal sealed record Mutation(SourcePosition At, string Change, YamlMap Root);

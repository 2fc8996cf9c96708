using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>What answers rules that bind a company and not a call: a command over all results.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="SourceRules">The rules that it answers.</param>
/// <param name="Command">The command, such as <c>callqa report</c>.</param>
/// <param name="How">What the command shows of it, in a sentence.</param>
/// <param name="At">Where it stands.</param>
public sealed record ServingReport(
    string Id, string Title, ImmutableArray<string> SourceRules, string Command, string How, SourcePosition At);

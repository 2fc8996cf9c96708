using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>One fault of a pack's author: where it is, what was found and what is allowed, as a sentence.</summary>
/// <param name="At">File, line and column.</param>
/// <param name="Message">A sentence.</param>
public sealed record PackProblem(SourcePosition At, string Message)
{
    /// <summary><c>file:line:column: sentence</c>.</summary>
    public override string ToString() => $"{At}: {Message}";
}

using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>One fault of a pack's author: where it is, what was found and what is allowed, as a sentence.</summary>
/// <param name="At">File, line and column.</param>
/// <param name="Message">A sentence.</param>
/// <param name="IsWarning">True for what should be looked at and stops nobody.</param>
public sealed record PackProblem(SourcePosition At, string Message, bool IsWarning = false)
{
    /// <summary><c>file:line:column: sentence</c>, a warning marked as such.</summary>
    public override string ToString() => $"{At}: {(IsWarning ? "warning: " : "")}{Message}";
}

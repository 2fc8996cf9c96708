namespace CallQa.Scoring.Yaml;

/// <summary>One fault of a file's author: where it is, what was found and what is allowed.</summary>
/// <param name="At">Where.</param>
/// <param name="Message">A sentence.</param>
public sealed record YamlProblem(SourcePosition At, string Message)
{
    /// <summary><c>file:line:column: sentence</c>.</summary>
    public override string ToString() => $"{At}: {Message}";
}

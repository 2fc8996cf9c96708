using System.Globalization;

namespace CallQa.Scoring.Yaml;

/// <summary>A place in a text file that a person wrote.</summary>
/// <param name="File">The file as it is shown to the person.</param>
/// <param name="Line">Line, 1 for the first.</param>
/// <param name="Column">UTF-16 character in the line, 1 for the first.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

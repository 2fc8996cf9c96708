namespace CallQa.Scoring.Yaml;

/// <summary>A text. Numbers, <c>yes</c>, <c>null</c> and dates are texts too until a reader asks for more.</summary>
public sealed class YamlScalar : YamlNode
{
    private readonly int firstLine;
    private readonly int firstColumn;

    internal YamlScalar(SourcePosition at, string text, bool isPlain, bool isBlock, int firstLine, int firstColumn)
        : base(at)
    {
        Text = text;
        IsPlain = isPlain;
        IsBlock = isBlock;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
    }

    /// <summary>The text, escapes resolved; lines end with <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>True where it stands without quotes and is no <c>|</c> or <c>&gt;</c> block.</summary>
    public bool IsPlain { get; }

    /// <summary>True for a <c>|</c> or <c>&gt;</c> block.</summary>
    public bool IsBlock { get; }

    /// <summary>True where nothing at all stands there (<c>key:</c>); an empty text in quotes is not missing.</summary>
    public bool IsMissing => IsPlain && Text.Length == 0;

    /// <inheritdoc/>
    public override string Described => IsMissing ? "empty" : $"'{Shortened()}'";

    /// <summary>
    /// Where a character of <see cref="Text"/> stands in the file. Exact in <c>|</c> blocks and in texts of one line
    /// without escapes; elsewhere the nearest place that can be told.
    /// </summary>
    public SourcePosition PositionOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        ReadOnlySpan<char> before = Text.AsSpan(0, offset);
        if (!IsBlock)
            return At with { Line = firstLine, Column = firstColumn + offset };
        return At with
        {
            Line = firstLine + before.Count('\n'),
            Column = firstColumn + offset - (before.LastIndexOf('\n') + 1),
        };
    }

    /// <summary>The same place with another text.</summary>
    internal YamlScalar With(string text) => new(At, text, IsPlain, IsBlock, firstLine, firstColumn);

    private string Shortened()
    {
        string line = Text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, 57), "...");
    }
}

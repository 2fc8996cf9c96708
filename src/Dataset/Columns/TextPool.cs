namespace CallQa.Dataset.Columns;

/// <summary>One string for each text of columns with few different values. Not thread safe.</summary>
internal sealed class TextPool
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextPool() => _bySpan = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text as a string.</summary>
    public string Of(ReadOnlyMemory<char> text)
    {
        if (_bySpan.TryGetValue(text.Span, out string? known))
            return known;
        string made = text.ToString();
        _texts.Add(made);
        return made;
    }

    /// <summary>The text as a string: the one at hand where it is the same.</summary>
    public static string Same(ReadOnlyMemory<char> text, string last) => text.Span.SequenceEqual(last) ? last : text.ToString();
}

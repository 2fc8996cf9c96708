using System.Text;

namespace CallQa.Redaction.Replacement;

/// <summary>A text with spans replaced by placeholders, and where each character has gone. Not thread safe.</summary>
internal sealed class TextRewriter
{
    private readonly IReadOnlyList<Detection> _spans;
    private readonly int[] _newStarts;

    /// <summary>Replaces spans that lie inside the text, in order and without overlap.</summary>
    public TextRewriter(string text, IReadOnlyList<Detection> spans)
    {
        _spans = spans;
        _newStarts = new int[spans.Count];
        var result = new StringBuilder(text.Length);
        int from = 0;
        for (int i = 0; i < spans.Count; i++)
        {
            result.Append(text, from, spans[i].Start - from);
            _newStarts[i] = result.Length;
            result.Append(spans[i].Kind.Placeholder());
            from = spans[i].End;
        }

        Text = result.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The new text.</summary>
    public string Text { get; }

    /// <summary>Where the character at a position has gone; inside a replaced span: the placeholder's start.</summary>
    public int MapStart(int position)
    {
        int i = SpanAtOrBefore(position);
        if (i < 0)
            return position;
        return position < _spans[i].End ? _newStarts[i] : position - _spans[i].End + _newStarts[i] + Length(i);
    }

    /// <summary>Where an exclusive end has gone; inside a replaced span: the placeholder's end.</summary>
    public int MapEnd(int position)
    {
        int i = SpanAtOrBefore(position - 1);
        if (i < 0)
            return position;
        return position <= _spans[i].End ? _newStarts[i] + Length(i) : position - _spans[i].End + _newStarts[i] + Length(i);
    }

    private int Length(int i) => _spans[i].Kind.Placeholder().Length;

    private int SpanAtOrBefore(int position)
    {
        int low = -1;
        int high = _spans.Count - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (_spans[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}

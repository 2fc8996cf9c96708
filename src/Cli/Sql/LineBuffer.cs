namespace CallQa.Cli.Sql;

/// <summary>A line that is being typed: text, cursor and the lines typed before. Knows keys, no terminal.</summary>
internal sealed class LineBuffer(IReadOnlyList<string> history)
{
    private int _at = history.Count;
    private string _typed = "";

    /// <summary>The text so far.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the next character goes, 0 to the text's length.</summary>
    public int Cursor { get; private set; }

    /// <summary>Takes a key and tells what has become of the line.</summary>
    public LineState Press(ConsoleKeyInfo key)
    {
        bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return LineState.Done;
            case ConsoleKey.C when control:
                return LineState.Left;
            case ConsoleKey.D when control && Text.Length == 0:
                return LineState.Ended;
            case ConsoleKey.LeftArrow:
                Cursor = control ? WordBefore() : Math.Max(0, Cursor - 1);
                break;
            case ConsoleKey.RightArrow:
                Cursor = control ? WordBehind() : Math.Min(Text.Length, Cursor + 1);
                break;
            case ConsoleKey.Home or ConsoleKey.A when control || key.Key == ConsoleKey.Home:
                Cursor = 0;
                break;
            case ConsoleKey.End or ConsoleKey.E when control || key.Key == ConsoleKey.End:
                Cursor = Text.Length;
                break;
            case ConsoleKey.UpArrow:
                Recall(_at - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_at + 1);
                break;
            case ConsoleKey.Backspace:
                Remove(Math.Max(0, Cursor - 1), Cursor);
                break;
            case ConsoleKey.Delete or ConsoleKey.D when control || key.Key == ConsoleKey.Delete:
                Remove(Cursor, Math.Min(Text.Length, Cursor + 1));
                break;
            case ConsoleKey.W when control:
                Remove(WordBefore(), Cursor);
                break;
            case ConsoleKey.U when control:
                Remove(0, Cursor);
                break;
            case ConsoleKey.K when control:
                Remove(Cursor, Text.Length);
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                    Insert(key.KeyChar);
                break;
        }

        return LineState.Open;
    }

    private void Insert(char c)
    {
        Text = Text.Insert(Cursor, c.ToString());
        Cursor++;
    }

    private void Remove(int from, int to)
    {
        Text = Text.Remove(from, to - from);
        Cursor = from;
    }

    // The line that was being typed lies behind the last of the history.
    private void Recall(int at)
    {
        if (at < 0 || at > history.Count)
            return;
        if (_at == history.Count)
            _typed = Text;
        _at = at;
        Text = at == history.Count ? _typed : history[at];
        Cursor = Text.Length;
    }

    private int WordBefore()
    {
        int i = Cursor;
        while (i > 0 && !char.IsLetterOrDigit(Text[i - 1]))
            i--;
        while (i > 0 && char.IsLetterOrDigit(Text[i - 1]))
            i--;
        return i;
    }

    private int WordBehind()
    {
        int i = Cursor;
        while (i < Text.Length && !char.IsLetterOrDigit(Text[i]))
            i++;
        while (i < Text.Length && char.IsLetterOrDigit(Text[i]))
            i++;
        return i;
    }
}

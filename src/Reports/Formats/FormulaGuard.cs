namespace CallQa.Reports.Formats;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula (it begins with = + - @, their wide forms, tab or an end of line): by an
/// apostrophe in front.
/// </summary>
public static class FormulaGuard
{
    private const string Begins = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// <summary>The text, with the apostrophe where it needs one.</summary>
    public static string Set(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && Begins.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
    }

    /// <summary>The text as it was before.</summary>
    public static string Lift(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is ['\'', var first, ..] && Begins.Contains(first, StringComparison.Ordinal) ? text[1..] : text;
    }
}

using System.Globalization;
using System.Text;

namespace CallQa.Reports.Formats;

/// <summary>
/// What a cell says as text: invariant culture, ISO dates, and nothing that a terminal or a reader's eye could be led astray by
/// (texts come from recordings and files of others).
/// </summary>
public static class CellText
{
    /// <summary>A cell's text; empty for null.</summary>
    public static string Of(object? cell) => cell switch
    {
        null or DBNull => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join("; ", list),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>
    /// The text on one line without control characters (a terminal's commands among them) and without marks that turn the
    /// direction of writing; each run of them becomes one blank.
    /// </summary>
    public static string Plain(string text)
    {
        if (!text.Any(Unsafe))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
            if (!Unsafe(c))
                plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        return plain.ToString();
    }

    /// <summary>
    /// The text on one line with each of these characters written out (<c>\n</c>, <c>\t</c>, <c>\u001b</c>): for names of files, of which
    /// blanks would make names of other files.
    /// </summary>
    public static string Visible(string text) => text.Any(Unsafe) ? string.Concat(text.Select(c => Unsafe(c) ? WrittenOut(c) : c.ToString())) : text;

    private static string WrittenOut(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };

    private static bool Unsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff';
}

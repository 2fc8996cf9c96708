using System.Text;

namespace CallQa.Reports.Sql;

/// <summary>
/// Cuts comments out of SQL the way DuckDB's scanner sees them: <c>--</c> to the end of the line, and <c>/* */</c>, which nests;
/// not inside strings, quoted names or dollar quotes. What comes out is what is checked and what is run, so a difference between
/// the two scanners could make a statement wrong but not other than the one that was checked.
/// </summary>
public static class SqlText
{
    /// <summary>The text with each comment as one blank, without blanks and semicolons at its end; null where a comment never ends.</summary>
    public static string? WithoutComments(string sql)
    {
        var text = new StringBuilder(sql.Length);
        int i = 0;
        while (i < sql.Length)
        {
            int end = Comment(sql, i);
            if (end < 0)
                return null;
            if (end > i)
            {
                text.Append(' ');
                i = end;
                continue;
            }

            end = Quoted(sql, i);
            text.Append(sql, i, end - i);
            i = end;
        }

        return text.ToString().Trim().TrimEnd(';', ' ', '\t', '\r', '\n');
    }

    /// <summary>
    /// The statements of a text, cut at semicolons that stand in no string, name or comment; empty ones are left out. The last need
    /// not end in one.
    /// </summary>
    /// <param name="sql">The text.</param>
    /// <param name="open">What stands behind the last semicolon, where that is more than blanks and comments; else empty.</param>
    public static IReadOnlyList<string> Statements(string sql, out string open)
    {
        var statements = new List<string>();
        int from = 0;
        for (int i = 0; i < sql.Length;)
        {
            if (sql[i] == ';')
            {
                Add(sql[from..i]);
                from = ++i;
                continue;
            }

            int end = Comment(sql, i);
            i = end < 0 ? sql.Length : end > i ? end : Quoted(sql, i);
        }

        open = WithoutComments(sql[from..]) is "" ? "" : sql[from..];
        if (open.Length > 0)
            statements.Add(open);
        return statements;

        void Add(string statement)
        {
            if (WithoutComments(statement) is not "")
                statements.Add(statement);
        }
    }

    /// <summary>The first word, upper case, and what stands behind it.</summary>
    public static (string Word, string Behind) FirstWord(string sql)
    {
        string text = sql.TrimStart();
        int end = 0;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '_'))
            end++;
        return (text[..end].ToUpperInvariant(), text[end..]);
    }

    // Where a comment that begins at i ends; i where none begins there, -1 where it has no end.
    private static int Comment(string sql, int i)
    {
        if (At(sql, i, "--"))
        {
            int line = sql.AsSpan(i).IndexOfAny('\n', '\r');
            return line < 0 ? sql.Length : i + line;
        }

        if (!At(sql, i, "/*"))
            return i;
        int depth = 0;
        for (int j = i; j < sql.Length;)
        {
            if (At(sql, j, "/*"))
                (depth, j) = (depth + 1, j + 2);
            else if (At(sql, j, "*/"))
                (depth, j) = (depth - 1, j + 2);
            else
                j++;
            if (depth == 0)
                return j;
        }

        return -1;
    }

    // Where what begins at i ends: a string, a quoted name, a dollar quote, or one character.
    private static int Quoted(string sql, int i)
    {
        if (sql[i] is '\'' or '"')
        {
            // E'...' knows backslashes.
            bool escapes = sql[i] == '\'' && i > 0 && sql[i - 1] is ('e' or 'E') && (i < 2 || !char.IsLetterOrDigit(sql[i - 2]) && sql[i - 2] != '_');
            for (int j = i + 1; j < sql.Length; j++)
            {
                if (escapes && sql[j] == '\\')
                    j++;
                else if (sql[j] == sql[i])
                    return j + 1;
            }

            return sql.Length;
        }

        if (sql[i] != '$')
            return i + 1;
        int tag = i + 1;
        while (tag < sql.Length && (char.IsLetterOrDigit(sql[tag]) || sql[tag] == '_'))
            tag++;
        if (tag >= sql.Length || sql[tag] != '$' || (tag > i + 1 && char.IsAsciiDigit(sql[i + 1])))
            return i + 1;
        string mark = sql[i..(tag + 1)];
        int close = sql.IndexOf(mark, tag + 1, StringComparison.Ordinal);
        return close < 0 ? sql.Length : close + mark.Length;
    }

    private static bool At(string sql, int i, string mark) => string.CompareOrdinal(sql, i, mark, 0, mark.Length) == 0;
}

using System.Text;

namespace CallQa.Ingest;

/// <summary>
/// Reads tables of comma-separated values (RFC 4180), also with semicolons or tabs, which is seen in the first line. What
/// is quoted may hold separators and line ends.
/// </summary>
public static class CsvFile
{
    /// <summary>The rows with the number of the line on which each begins; empty lines are passed over.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Read(string text)
    {
        char separator = Separator(text);
        var cells = new List<string>();
        var cell = new StringBuilder();
        int line = 1, began = 1;
        bool quoted = false, any = false;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else if (c == '"')
                    quoted = false;
                else
                    cell.Append(c);
                line += c == '\n' ? 1 : 0;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = any = true;
            }
            else if (c == separator)
            {
                cells.Add(Taken(cell));
                any = true;
            }
            else if (c == '\n')
            {
                if (any || cell.Length > 0)
                    yield return (began, [.. cells, Taken(cell).TrimEnd('\r')]);
                cells.Clear();
                cell.Clear();
                (any, quoted) = (false, false);
                began = ++line;
            }
            else if (c != '\r' || cell.Length > 0)
            {
                cell.Append(c);
                any |= c != '\r';
            }
        }
    }

    private static string Taken(StringBuilder cell)
    {
        string text = cell.ToString();
        cell.Clear();
        return text;
    }

    private static char Separator(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string first = end < 0 ? text : text[..end];
        return new[] { ',', ';', '\t' }.MaxBy(c => first.Count(f => f == c));
    }
}

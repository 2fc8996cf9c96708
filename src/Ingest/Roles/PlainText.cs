using System.Text;

namespace CallQa.Ingest;

/// <summary>Text as phrases are compared: lower case, letters and digits, one space between words, ё as е.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(c == 'ё' ? 'е' : c);
            else if (c is not ('\'' or '’') && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}

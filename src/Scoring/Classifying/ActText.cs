using System.Text;
using System.Text.RegularExpressions;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// The two forms in which the classifier reads an utterance. Placeholders of redacted data (<c>&lt;card&gt;</c>,
/// <c>&lt;phone-2&gt;</c>) are taken out of both: the training texts hold none, and the word inside would otherwise count
/// as the English word. Thread safe.
/// </summary>
internal static class ActText
{
    private static readonly Regex Placeholder = new("<[a-z][a-z0-9_-]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The text as the embedding reads it: as said, without placeholders, trimmed.</summary>
    public static string Spoken(string text) => (text.Contains('<', StringComparison.Ordinal) ? Placeholder.Replace(text, " ") : text).Trim();

    /// <summary>
    /// The text as n-grams read it: lower case, ё as е, only letters, digits, underscores and apostrophes (the curly one
    /// made straight), words parted by one space.
    /// </summary>
    public static string Plain(string text)
    {
        string spoken = Composed(Spoken(text)).ToLowerInvariant();
        var plain = new StringBuilder(spoken.Length);
        bool gap = false;
        foreach (char original in spoken)
        {
            char c = original switch { 'ё' => 'е', '’' => '\'', _ => original };
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '\''))
            {
                gap = true;
                continue;
            }

            if (gap && plain.Length > 0)
                plain.Append(' ');
            gap = false;
            plain.Append(c);
        }

        return plain.ToString();
    }

    // й and å written as a letter and a mark become one letter; broken surrogates, which Normalize refuses, stay as they are.
    private static string Composed(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0300', '\u036f') && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
            ? text.Normalize(NormalizationForm.FormC)
            : text;
}

using System.Globalization;
using System.Text;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Folds what writers and recognisers vary: case, ё = е, accents other than those of å, ä, ö and й, curly apostrophes,
/// combining forms (NFC; marks that do not combine, such as a stress, are dropped) and soft hyphens. Thread safe.
/// </summary>
internal static class Folding
{
    private const string From = "ёéèêëáàâãíìîïóòôõúùûüçñ’ʼ`´";
    private const string To = "еeeeeaaaaiiiioooouuuucn''''";

    /// <summary>The folded form of a word.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        Append(word, folded);
        return folded.ToString();
    }

    /// <summary>Appends the folded form of a word.</summary>
    public static void Append(ReadOnlySpan<char> word, StringBuilder folded)
    {
        foreach (char c in word)
        {
            if (c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                AppendComposed(word, folded);
                return;
            }
        }

        AppendPlain(word, folded);
    }

    private static void AppendComposed(ReadOnlySpan<char> word, StringBuilder folded)
    {
        var kept = new StringBuilder();
        foreach (char c in word.ToString().Normalize(NormalizationForm.FormC))
        {
            if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                kept.Append(c);
        }

        AppendPlain(kept.ToString(), folded);
    }

    private static void AppendPlain(ReadOnlySpan<char> word, StringBuilder folded)
    {
        foreach (char c in word)
        {
            if (c is >= 'a' and <= 'z' or >= 'а' and <= 'я' or >= '0' and <= '9')
            {
                folded.Append(c);
                continue;
            }

            if (c == '\u00AD')
                continue;
            char lower = char.ToLowerInvariant(c);
            int at = lower < 128 && lower != '`' ? -1 : From.IndexOf(lower, StringComparison.Ordinal);
            folded.Append(at < 0 ? lower : To[at]);
        }
    }
}

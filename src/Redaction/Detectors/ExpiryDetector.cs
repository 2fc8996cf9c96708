using System.Globalization;
using CallQa.Redaction.Digits;
using CallQa.Redaction.Labels;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors;

/// <summary>The month and year in which a card ends (05/28, "oh five twenty-eight", «мая двадцать восьмого»), right behind words for it or behind the card.</summary>
internal sealed class ExpiryDetector : IDetector
{
    private const int Near = 70;
    private const int NearCard = 12;

    /// <summary>No card is issued for longer; earlier ones have ended.</summary>
    private const int FirstYear = 20;
    private const int LastYear = 45;

    /// <summary>A named month and at most so many words for the year: «две тысячи двадцать восьмого года».</summary>
    private const int MostYearWords = 5;

    private static readonly string[] Months = [.. DataTable.Read("month-words.tsv").SelectMany(row => row[2].Split(' '))];

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        // Each line by itself: behind the end of the card another number is asked for at once.
        DigitRun[] runs = [.. passage.Runs.SelectMany(r => r.Lines())];
        for (int i = 0; i < runs.Length; i++)
        {
            DigitRun run = runs[i];
            DigitRun last = IsSlash(passage.Text, runs, i) ? runs[i + 1] : run;
            string digits = last == run ? run.Digits : run.Digits.PadLeft(2, '0') + last.Digits;
            if (IsMonthAndYear(digits) && !last.FollowedByUnit && IsNamed(passage, run.Start))
                found.Add(new Detection(PersonalDataKind.Expiry, run.Start, last.End));
        }

        for (int i = 0; i < passage.Tokens.Count; i++)
        {
            Token token = passage.Tokens[i];
            if (token.Kind == TokenKind.Word && IsMonth(token.In(passage.Text)) && Year(passage, i) is int end and > 0 && IsNamed(passage, token.Start))
                found.Add(new Detection(PersonalDataKind.Expiry, token.Start, end));
        }
    }

    private static bool IsNamed(Passage passage, int start)
    {
        ReadOnlySpan<char> lead = passage.Lead(start);
        int card = lead.LastIndexOf("<card>", StringComparison.Ordinal);
        return DataWords.Distance(lead, "expiry") is >= 0 and <= Near || (card >= 0 && lead.Length - card - "<card>".Length <= NearCard);
    }

    private static bool IsSlash(string text, DigitRun[] runs, int i) =>
        i + 1 < runs.Length && runs[i].Digits.Length <= 2 && text.AsSpan(runs[i].End, runs[i + 1].Start - runs[i].End).Trim() is "/";

    // 528, 0528, 52028, 052028: a month and a year.
    private static bool IsMonthAndYear(string digits)
    {
        int year = digits.Length is >= 5 and <= 6 && digits[^4..^2] is "20" ? 4 : digits.Length is 3 or 4 ? 2 : 0;
        return year > 0
            && int.Parse(digits.AsSpan(0, digits.Length - year), CultureInfo.InvariantCulture) is >= 1 and <= 12
            && int.Parse(digits.AsSpan(digits.Length - 2), CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear;
    }

    private static bool IsMonth(ReadOnlySpan<char> word)
    {
        foreach (string month in Months)
            if (word.StartsWith(month, StringComparison.OrdinalIgnoreCase) && word.Length <= month.Length + 2)
                return true;
        return false;
    }

    // The end of the year said behind a month: figures, number words and Russian ordinals, and the word for year; 0 for none.
    private static int Year(Passage passage, int month)
    {
        int end = 0;
        for (int i = month + 1; i < Math.Min(passage.Tokens.Count, month + 1 + MostYearWords); i++)
        {
            Token token = passage.Tokens[i];
            ReadOnlySpan<char> word = token.In(passage.Text);
            if (token.Kind == TokenKind.Digits ? token.Length is 2 or 4 : token.Kind == TokenKind.Word && (IsYearWord(word) || (end > 0 && word is "года")))
                end = token.End;
            else if (token.Kind != TokenKind.Mark || passage.Text[token.Start] is not ('-' or '/'))
                break;
        }

        return end;
    }

    private static bool IsYearWord(ReadOnlySpan<char> word) =>
        Spoken.NumberWords.IsNumber(word) || (word.Length > 6 && (word.EndsWith("ого") || word.EndsWith("ьего"))) || word is "третьего" or "второго" or "первого";
}

using CallQa.Redaction.Digits;
using CallQa.Redaction.Labels;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors;

/// <summary>Tells by shape and check digits that a number is personal, though nobody said so.</summary>
internal static class IdentityNumbers
{
    private const int LongestIban = 34;

    /// <summary>Behind the letters of a country so many digits are an IBAN though the check digits fail: number words can be heard in two ways.</summary>
    private const int ShortestIban = 14;

    /// <summary>A British or Dutch IBAN has letters for the bank.</summary>
    private const int BankLetters = 4;

    private static readonly string[] Countries = ["SE", "FI", "NO", "DK", "DE", "GB", "NL", "FR", "ES", "IT", "PL", "EE", "LV", "LT", "BE", "AT", "CH", "IE", "PT"];
    private static readonly int[] InnFirst = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] InnSecond = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>True for an IBAN (ISO 13616: mod 97, or a country's letters and as many digits) and for a Russian account of a person (20 digits that begin with 408 or 423).</summary>
    public static bool IsAccount(Passage passage, DigitRun run)
    {
        string digits = run.Digits;
        if (digits.Length == 20 && digits[..3] is "408" or "423")
            return true;
        int start = StartWithCountry(passage.Text, run.Start);
        if (start == run.Start || digits.Length > LongestIban)
            return false;
        string before = string.Concat(passage.Text[start..run.Start].Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Mod97(before + digits) == 1 || (digits.Length >= ShortestIban && Countries.Contains(before[..2], StringComparer.Ordinal));
    }

    /// <summary>Where a country's letters (SE45, S E, GB33 BUKB) stand right before a number: their start; else the number's own.</summary>
    public static int StartWithCountry(string text, int start)
    {
        int i = Before(text, start);
        if (i >= BankLetters && text.AsSpan(i - BankLetters, BankLetters).IndexOfAnyExceptInRange('A', 'Z') < 0)
            i = Before(text, i - BankLetters);
        int digits = i;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        i = i - digits is 0 or 2 ? digits : i;
        int second = Before(text, i) - 1;
        int first = second < 1 ? -1 : Before(text, second) - 1;
        bool letters = first >= 0 && char.IsAsciiLetterUpper(text[first]) && char.IsAsciiLetterUpper(text[second]);
        return letters && (first == 0 || !char.IsLetterOrDigit(text[first - 1])) ? first : start;
    }

    /// <summary>True in Swedish calls for a date and three digits with the right check digit (Luhn over ten), unless it is a telephone that can be dialled.</summary>
    public static bool IsPersonnummer(Passage passage, DigitRun run)
    {
        if (passage.Language is not (Language.Swedish or Language.Unknown) || run.Plus || run.Digits.Length is not (10 or 12))
            return false;
        bool century = run.Digits.Length == 12;
        if (century && run.Digits[..2] is not ("19" or "20"))
            return false;
        string ten = run.Digits[^10..];
        int month = int.Parse(ten.AsSpan(2, 2), System.Globalization.CultureInfo.InvariantCulture);
        int day = int.Parse(ten.AsSpan(4, 2), System.Globalization.CultureInfo.InvariantCulture) % 60;
        // Samordningsnummer: the day and 60.
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 && Luhn.Passes(ten) && !IsOther(passage, run)
            && (century || ten[0] != '0' || !PhonePlan.IsDialled(ten, plus: false, ["SE"]));
    }

    /// <summary>True in Russian calls for eleven digits with the check digits of a SNILS that begin unlike a telephone.</summary>
    public static bool IsSnils(Passage passage, DigitRun run)
    {
        string digits = run.Digits;
        if (passage.Language is not (Language.Russian or Language.Unknown) || run.Plus || digits.Length != 11 || digits[0] is '7' or '8')
            return false;
        int sum = 0;
        for (int i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (9 - i);
        return sum % 101 % 100 == ((digits[9] - '0') * 10) + digits[10] - '0' && !IsOther(passage, run);
    }

    /// <summary>True in Russian calls for twelve digits with both check digits of a person's INN.</summary>
    public static bool IsInn(Passage passage, DigitRun run) =>
        passage.Language is Language.Russian or Language.Unknown && !run.Plus && run.Digits.Length == 12
        && Weighed(run.Digits, InnFirst) == run.Digits[10] - '0' && Weighed(run.Digits, InnSecond) == run.Digits[11] - '0' && !IsOther(passage, run);

    private static bool IsOther(Passage passage, DigitRun run) => NumberList.Is(run) || NumberLabels.Last(passage.Lead(run.Start)) == NumberLabel.Other;

    private static int Weighed(string digits, int[] weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += (digits[i] - '0') * weights[i];
        return sum % 11 % 10;
    }

    // The country and check digits go behind the rest; A is 10, B is 11 ...
    private static int Mod97(string iban)
    {
        if (iban.Length < 15)
            return 0;
        int rest = 0;
        foreach (char c in iban[4..] + iban[..4])
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        return rest;
    }

    // Goes back over blanks, marks and one filler ("SE, eh, 45").
    private static int Before(string text, int i)
    {
        i = BeforeMarks(text, i);
        int word = i;
        while (word > 0 && char.IsLetter(text[word - 1]))
            word--;
        return word < i && char.IsLower(text[word]) && Spoken.NumberWords.IsFiller(text.AsSpan(word, i - word)) ? BeforeMarks(text, word) : i;
    }

    private static int BeforeMarks(string text, int i)
    {
        while (i > 0 && (text[i - 1] is ' ' or '-' or ',' or '.' or '\n'))
            i--;
        return i;
    }
}

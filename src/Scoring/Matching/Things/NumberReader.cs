using System.Globalization;

namespace CallQa.Scoring.Matching.Things;

/// <summary>Numbers in digits and words. A word for one counts only within a larger number, since it is an article as often.</summary>
internal static class NumberReader
{
    /// <summary>The number that begins at a word; <paramref name="one"/>: also a lone article or word for one.</summary>
    public static (int End, double Value)? Read(ThingText text, int at, bool one = false)
    {
        if (at >= text.Count)
            return null;
        return char.IsDigit(text.Tokens.Form(at)[0]) ? Digits(text, at) : Words(text, at, one);
    }

    /// <summary>As <see cref="Read"/>, with the value as text; three or more single digits in a row are one number.</summary>
    public static Reading? ReadShown(ThingText text, int at)
    {
        string digits = "";
        int end = at;
        while (end < text.Count && end - at < ThingKinds.LongestWords && Digit(text, end) is { } digit)
        {
            digits += digit;
            end++;
        }

        if (digits.Length >= 3)
            return new Reading(end, digits);
        return Read(text, at) is { } number ? new Reading(number.End, ThingText.Show(number.Value)) : null;
    }

    /// <summary>A whole number within limits.</summary>
    public static (int End, int Value)? ReadWhole(ThingText text, int at, int least, int most, bool one = false) =>
        Read(text, at, one) is { } number && number.Value >= least && number.Value <= most && double.IsInteger(number.Value)
            ? (number.End, (int)number.Value)
            : null;

    private static string? Digit(ThingText text, int at)
    {
        ReadOnlySpan<char> form = text.Tokens.Form(at);
        if (form.Length == 1 && char.IsAsciiDigit(form[0]))
            return form.ToString();
        ThingWord? word = text.At(at, ThingTag.Unit) ?? text.At(at, ThingTag.One);
        return word is { Value.Length: 1 } && !form.SequenceEqual("a") && !form.SequenceEqual("an") ? word.Value
            : at > 0 && form.SequenceEqual("oh") ? "0" : null;
    }

    private static (int End, double Value)? Digits(ThingText text, int at)
    {
        string form = text.Tokens.Form(at).ToString().TrimEnd('%');
        int end = at + 1;
        // 1 500 000: groups of three digits, parted by spaces.
        while (form.Length <= 9 && form.All(char.IsAsciiDigit) && (form.Length <= 3 || end > at + 1) && end < text.Count
            && text.Tokens.Form(end) is { Length: 3 } next && Three(next) && Neighbours(text.Tokens, end))
        {
            form += next.ToString();
            end++;
        }

        string plain = form.Length > 4 && form[^4] == ',' ? form.Replace(",", "", StringComparison.Ordinal) : form.Replace(',', '.');
        if (!double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
            return null;
        while (text.At(end, ThingTag.Multiple) is { } multiple)
        {
            value *= ThingText.Number(multiple);
            end += multiple.Words;
        }

        return (end, value);
    }

    private static bool Three(ReadOnlySpan<char> form) => char.IsAsciiDigit(form[0]) && char.IsAsciiDigit(form[1]) && char.IsAsciiDigit(form[2]);

    private static bool Neighbours(Tokens tokens, int word) =>
        tokens.Words[word].CharStart == tokens.Words[word - 1].CharStart + tokens.Words[word - 1].CharLength + 1;

    private static (int End, double Value)? Words(ThingText text, int at, bool one)
    {
        double total = 0;
        double group = 0;
        double smallest = double.MaxValue;
        int end = at;
        bool counted = false;
        while (end < text.Count)
        {
            int here = counted && text.Is(end, ThingTag.NumberAnd) && smallest >= 100 && IsPart(text, end + 1) ? end + 1 : end;
            if (text.At(here, ThingTag.Multiple) is { } multiple)
            {
                double by = ThingText.Number(multiple);
                if (by == 100 && group < 100)
                    group = Math.Max(1, group) * 100;
                else if (by > 100)
                    (total, group) = (total + (Math.Max(1, group) * by), 0);
                else
                    break;
                (smallest, counted, end) = (by, true, here + multiple.Words);
                continue;
            }

            ThingWord? part = text.At(here, ThingTag.Fixed) ?? text.At(here, ThingTag.Hundred) ?? text.At(here, ThingTag.Ten)
                ?? text.At(here, ThingTag.Unit) ?? text.At(here, ThingTag.One);
            if (part is null)
                break;
            double value = ThingText.Number(part);
            // A part must fit into the empty places of what stands before: twenty five, but not five twenty.
            double place = value >= 100 ? 1000 : part.Tag == ThingTag.Ten || value >= 10 ? 100 : 10;
            if (counted && (place > smallest || value == 0))
                break;
            group += value;
            smallest = value >= 100 ? 100 : part.Tag == ThingTag.Ten ? 10 : 1;
            counted |= part.Tag != ThingTag.One || one || end > at || text.Is(here + 1, ThingTag.Multiple);
            end = here + part.Words;
            if (!counted)
                break;
            if (part.Tag == ThingTag.Fixed && !text.Is(end, ThingTag.Multiple))
                break;
        }

        return counted ? (end, total + group) : null;
    }

    private static bool IsPart(ThingText text, int at) => text.Is(at, ThingTag.Ten) || text.Is(at, ThingTag.Unit);
}

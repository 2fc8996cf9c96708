using System.Globalization;

namespace CallQa.Scoring.Matching.Things;

/// <summary>Days of the calendar: 5 октября, October fifth, den femte oktober, 05.10.2026. The value is <c>10-05</c> or <c>2026-10-05</c>.</summary>
internal static class DateReader
{
    public static Reading? Read(ThingText text, int at)
    {
        if (at >= text.Count)
            return null;
        if (Written(text, at) is { } written)
            return written;
        if (text.At(at, ThingTag.Month) is { } month)
        {
            int next = text.Skip(at + month.Words, ThingTag.Filler);
            return DayOfMonth(text, next) is { } day ? Year(text, day.End, month, day.Value) : null;
        }

        if (DayOfMonth(text, text.Skip(at, ThingTag.Filler)) is { } first)
        {
            int next = text.Skip(first.End, ThingTag.Filler);
            if (text.At(next, ThingTag.Month) is { } after)
                return Year(text, next + after.Words, after, first.Value);
        }

        return null;
    }

    /// <summary>Fifth, двадцать пятого, or a number up to 31.</summary>
    public static (int End, int Value)? DayOfMonth(ThingText text, int at) =>
        Ordinal(text, at) ?? NumberReader.ReadWhole(text, at, 1, 31, one: true);

    /// <summary>An ordinal up to 31 in words, or in digits with an ending (5th).</summary>
    public static (int End, int Value)? Ordinal(ThingText text, int at)
    {
        if (at >= text.Count)
            return null;
        if (text.At(at, ThingTag.Ordinal) is { } ordinal)
            return (at + ordinal.Words, (int)ThingText.Number(ordinal));
        if (text.At(at, ThingTag.Ten) is { } ten && text.At(at + 1, ThingTag.Ordinal) is { } unit && ThingText.Number(ten) + ThingText.Number(unit) is <= 31 and double sum)
            return (at + 1 + unit.Words, (int)sum);
        ReadOnlySpan<char> form = text.Tokens.Form(at);
        return form.Length is 3 or 4 && form[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(form[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31
            ? (at + 1, day)
            : null;
    }

    private static Reading Year(ThingText text, int end, ThingWord month, int day)
    {
        string value = string.Create(CultureInfo.InvariantCulture, $"{int.Parse(month.Value, CultureInfo.InvariantCulture):00}-{day:00}");
        return end < text.Count && text.Tokens.Form(end) is ['1' or '2', _, _, _] && int.TryParse(text.Tokens.Form(end), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1900 and < 2100
            ? new Reading(end + 1, string.Create(CultureInfo.InvariantCulture, $"{year}-{value}"))
            : new Reading(end, value);
    }

    private static Reading? Written(ThingText text, int at)
    {
        string[] parts = text.Tokens.Form(at).ToString().Split('.');
        if (parts.Length is not (2 or 3) || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)) || parts[1].Length != 2)
            return null;
        int day = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        // 12.30 is an hour in Swedish; two parts are a day only in Russian, and only with a month's number.
        if (day is < 1 or > 31 || month is < 1 or > 12 || (parts.Length == 2 && text.Tokens.Language != Language.Russian))
            return null;
        string value = string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");
        return parts.Length == 2 ? new Reading(at + 1, value)
            : parts[2].Length == 4 ? new Reading(at + 1, $"{parts[2]}-{value}")
            : parts[2].Length == 2 ? new Reading(at + 1, $"20{parts[2]}-{value}") : null;
    }
}

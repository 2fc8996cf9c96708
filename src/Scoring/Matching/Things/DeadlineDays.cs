using System.Globalization;

namespace CallQa.Scoring.Matching.Things;

/// <summary>Turns the value of a day (<c>friday</c>, <c>today+1</c>, <c>P3D</c>, <c>end-of-MO</c>, <c>10-05</c>) into the last date that it can mean.</summary>
/// <param name="today">The day on which it was said.</param>
/// <param name="nearest">"Next" was said in the sense of nearest (ближайшая пятница).</param>
/// <param name="working">Days are counted without Saturdays and Sundays.</param>
internal readonly struct DeadlineDays(DateOnly today, bool nearest, bool working)
{
    /// <summary>Ten years: what is longer is no promise, and no date either.</summary>
    private const int MostDays = 3660;

    /// <summary>A date without a year that lies further ahead was most likely one of the past.</summary>
    private const int MostAhead = 300;

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private DateOnly WeekEnd => today.AddDays((7 - (int)today.DayOfWeek) % 7);

    /// <summary>The date; null where it cannot be told or is past.</summary>
    /// <param name="value">The value.</param>
    /// <param name="next">The words hold a "next", which the value of an end (<c>end-of-W</c>) does not tell.</param>
    public DateOnly? Of(string value, bool next)
    {
        if (value.StartsWith("today+", StringComparison.Ordinal))
            return today.AddDays(value[^1] - '0');
        if (value is "today" or "end-of-D" or "this-D")
            return value is "end-of-D" && next ? today.AddDays(1) : today;
        if (value.StartsWith('P'))
            return Span(value[(value.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        if (value.StartsWith("next-", StringComparison.Ordinal))
            return Next(value[5..]);
        if (value.StartsWith("this-", StringComparison.Ordinal))
            return This(value[5..]);
        if (value.StartsWith("end-of-", StringComparison.Ordinal))
            return next ? Next(value[7..]) : This(value[7..]) ?? MonthEnd(value[7..]);
        return Weekday(value) ?? Date(value);
    }

    /// <summary>The length of <c>PT2H</c>, <c>PT30M</c>; null where it is longer than any promise.</summary>
    public static TimeSpan? Hours(string iso)
    {
        if (!double.TryParse(iso.AsSpan(2, iso.Length - 3), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) || number > MostDays)
            return null;
        return iso[^1] switch { 'H' => TimeSpan.FromHours(number), 'M' => TimeSpan.FromMinutes(number), _ => TimeSpan.FromSeconds(number) };
    }

    private DateOnly? Span(string iso)
    {
        if (!double.TryParse(iso.AsSpan(1, iso.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double exact))
            return null;
        int number = (int)Math.Ceiling(Math.Min(exact, MostDays + 1));
        int inDays = iso[^1] switch { 'W' => number * 7, 'M' => number * 31, 'Y' => number * 366, _ => number };
        if (inDays > MostDays)
            return null;
        return iso[^1] switch
        {
            'M' => today.AddMonths(number),
            'Y' => today.AddYears(number),
            _ => working && iso[^1] == 'D' ? Working(number) : today.AddDays(inDays),
        };
    }

    private DateOnly Working(int number)
    {
        DateOnly at = today;
        while (number > 0)
        {
            at = at.AddDays(1);
            if (at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                number--;
        }

        return at;
    }

    private DateOnly? Next(string what)
    {
        if (nearest)
            return what is "W" ? today.AddDays(7) : what is "D" ? today.AddDays(1) : Weekday(what) ?? This(what);
        return what switch
        {
            "D" => today.AddDays(1),
            "W" or "weekend" => WeekEnd.AddDays(7),
            "MO" => LastOf(today.AddMonths(1)),
            "Y" => new DateOnly(today.Year + 1, 12, 31),
            _ when Index(what) is { } index => WeekEnd.AddDays(7 - ((7 - index) % 7)),
            _ => null,
        };
    }

    private DateOnly? This(string what) => what switch
    {
        "D" => today,
        "W" or "weekend" => WeekEnd,
        "MO" => LastOf(today),
        "Y" => new DateOnly(today.Year, 12, 31),
        _ when Index(what) is { } index && WeekEnd.AddDays(-((7 - index) % 7)) is var date && date >= today => date,
        _ => null,
    };

    private DateOnly? MonthEnd(string month)
    {
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return null;
        DateOnly last = LastOf(new DateOnly(today.Year, number, 1));
        return Near(last >= today ? last : LastOf(new DateOnly(today.Year + 1, number, 1)));
    }

    private DateOnly? Weekday(string value)
    {
        if (value is "weekend")
            return WeekEnd;
        if (Index(value) is not { } index)
            return null;
        int ahead = (index - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(ahead == 0 ? 7 : ahead);
    }

    private DateOnly? Date(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly exact))
            return exact >= today ? exact : null;
        if (value.StartsWith("day-", StringComparison.Ordinal) && int.TryParse(value.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            // Some month of the next three has a 31st.
            for (int ahead = 0; ahead < 3; ahead++)
                if (today.AddMonths(ahead) is var month && number <= DateTime.DaysInMonth(month.Year, month.Month)
                    && new DateOnly(month.Year, month.Month, number) is var date && date >= today)
                    return date;
            return null;
        }

        foreach (int year in (ReadOnlySpan<int>)[today.Year, today.Year + 1])
            if (DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year}-{value}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) && date >= today)
                return Near(date);
        return null;
    }

    private DateOnly? Near(DateOnly date) => date.DayNumber - today.DayNumber <= MostAhead ? date : null;

    private static DateOnly LastOf(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));

    private static int? Index(string weekday) => Array.IndexOf(Weekdays, weekday) is >= 0 and int index ? index : null;
}

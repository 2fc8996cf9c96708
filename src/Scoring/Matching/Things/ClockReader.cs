using System.Globalization;

namespace CallQa.Scoring.Matching.Things;

/// <summary>Hours of the day: 12:30, half past two, halv tre, без двенадцати девять, три часа дня. The value is <c>14:30</c>.</summary>
internal static class ClockReader
{
    /// <summary><paramref name="bare"/>: a preposition stands before, so that a number alone can be an hour.</summary>
    public static Reading? Read(ThingText text, int at, bool bare)
    {
        if (at >= text.Count)
            return null;
        if (text.At(at, ThingTag.Clock) is { } whole)
            return HalfDay(text, at + whole.Words, ToMinutes(whole.Value));
        if (Written(text.Tokens.Form(at), bare) is { } written)
            return HalfDay(text, text.Skip(at + 1, ThingTag.Oclock), written);
        return Relative(text, at) ?? Hour(text, at, bare);
    }

    private static Reading? Relative(ThingText text, int at)
    {
        if (text.At(at, ThingTag.Half) is { } half)
        {
            int after = at + half.Words;
            if (text.At(after, ThingTag.Past) is { } past)
                return NumberReader.ReadWhole(text, after + past.Words, 1, 12, one: true) is { } hour ? HalfDay(text, hour.End, (hour.Value * 60) + 30) : null;
            (int End, int Value)? next = text.Tokens.Language switch
            {
                Language.Russian => DateReader.Ordinal(text, after) is { Value: <= 12 } ordinal ? ordinal : null,
                Language.Swedish => NumberReader.ReadWhole(text, after, 1, 12, one: true),
                _ => null,
            };
            return next is { } to ? HalfDay(text, to.End, (to.Value * 60) - 30) : null;
        }

        if (text.At(at, ThingTag.Without) is { } without)
        {
            int minutesAt = at + without.Words;
            return Minutes(text, minutesAt) is { } minutes && NumberReader.ReadWhole(text, minutes.End, 1, 12, one: true) is { } hour
                ? HalfDay(text, hour.End, (hour.Value * 60) - minutes.Value)
                : null;
        }

        if (Minutes(text, at) is { } few)
        {
            bool to = text.Is(few.End, ThingTag.To);
            if (!to && !text.Is(few.End, ThingTag.Past))
                return null;
            return NumberReader.ReadWhole(text, few.End + 1, 1, 12, one: true) is { } hour
                ? HalfDay(text, hour.End, (hour.Value * 60) + (to ? -few.Value : few.Value))
                : null;
        }

        return null;
    }

    private static (int End, int Value)? Minutes(ThingText text, int at)
    {
        if (text.At(at, ThingTag.Quarter) is { } quarter)
            return (at + quarter.Words, 15);
        if (NumberReader.ReadWhole(text, at, 1, 30) is not { } minutes)
            return null;
        return (text.At(minutes.End, ThingTag.Span) is { Value: "M" } ? minutes.End + 1 : minutes.End, minutes.Value);
    }

    private static Reading? Hour(ThingText text, int at, bool bare)
    {
        if (NumberReader.ReadWhole(text, at, 0, 24, one: bare) is not { } hour)
            return null;
        int end = hour.End;
        int minutes = hour.Value * 60;
        if (text.At(end, ThingTag.Oclock) is { } oclock)
            return HalfDay(text, end + oclock.Words, minutes);
        bool named = text.Tokens.Language == Language.Russian && text.At(end, ThingTag.Span) is { Value: "H" };
        end += named ? 1 : 0;
        if (text.Is(end, ThingTag.HalfDay))
            return HalfDay(text, end, minutes);
        if (!bare)
            return null;
        if (NumberReader.ReadWhole(text, end, 5, 59) is { } past && (!named || text.At(past.End, ThingTag.Span) is { Value: "M" }))
            return HalfDay(text, text.At(past.End, ThingTag.Span) is { Value: "M" } ? past.End + 1 : past.End, minutes + past.Value);
        bool other = !named && (text.Is(end, ThingTag.NoHour) || text.Is(end, ThingTag.Span) || text.Is(end, ThingTag.Currency)
            || text.Is(end, ThingTag.Multiple) || text.Is(end, ThingTag.SpanAdjective) || text.Is(end, ThingTag.Month) || NumberReader.Read(text, end) is not null);
        return other ? null : HalfDay(text, end, minutes);
    }

    private static Reading HalfDay(ThingText text, int end, int minutes)
    {
        if (text.At(end, ThingTag.HalfDay) is { } half)
        {
            end += half.Words;
            int add = (int)ThingText.Number(half);
            if (add == 12 && minutes < 12 * 60)
                minutes += 12 * 60;
        }

        minutes = (minutes + (24 * 60)) % (24 * 60);
        return new Reading(end, string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}"));
    }

    private static int? Written(ReadOnlySpan<char> form, bool bare)
    {
        int sign = form.IndexOfAny(':', '.');
        return sign is 1 or 2 && form.Length == sign + 3 && (form[sign] == ':' || bare)
            && int.TryParse(form[..sign], NumberStyles.None, CultureInfo.InvariantCulture, out int hours) && hours < 25
            && int.TryParse(form[(sign + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes < 60
            ? (hours * 60) + minutes
            : null;
    }

    private static int ToMinutes(string clock) =>
        (int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(clock.AsSpan(3), CultureInfo.InvariantCulture);
}

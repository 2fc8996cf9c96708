namespace CallQa.Scoring.Matching.Things;

/// <summary>
/// When something was or will be: hours, days, parts of a day, spans from now, and what is made of several of these
/// (завтра до обеда, i morgon klockan tre). A preposition belongs to it, and inside it a time begins again without.
/// </summary>
internal static class TimeReader
{
    public static Reading? Read(ThingText text, int at)
    {
        if (Part(text, at) is not { } whole)
            return null;
        while (whole.End - at < ThingKinds.LongestWords - 4 && whole.End < text.Count && Part(text, whole.End, inside: true) is { } next)
            whole = new Reading(next.End, $"{whole.Value} {next.Value}");
        return whole.End - at <= ThingKinds.LongestWords ? whole : null;
    }

    /// <summary><paramref name="inside"/>: a time stands before, so that a part of a day needs no preposition (tomorrow evening).</summary>
    private static Reading? Part(ThingText text, int at, bool inside = false)
    {
        bool before = false;
        bool hour = false;
        int from = at;
        while (from < text.Count && from - at < 4 && (text.At(from, ThingTag.At) ?? text.At(from, ThingTag.Before)) is { } word)
        {
            // "через", "in", "om" can be both; the span reader below sees them first.
            if (SpanFromNow(text, from) is { } span)
                return span;
            before = true;
            hour |= word.Tag == ThingTag.At;
            from += word.Words;
        }

        int core = text.Skip(from, ThingTag.Filler);
        return SpanFromNow(text, from)
            ?? Named(text, core, before || inside)
            ?? DateReader.Read(text, core)
            ?? ClockReader.Read(text, from, hour)
            ?? (before ? DayOfMonth(text, from, core) : null);
    }

    private static Reading? Named(ThingText text, int at, bool before)
    {
        if ((text.At(at, ThingTag.Day) ?? text.At(at, ThingTag.Weekday) ?? text.At(at, ThingTag.DayPart)
            ?? (before ? text.At(at, ThingTag.DayPartNoun) : null)) is { } named)
        {
            return new Reading(at + named.Words, named.Value);
        }

        if (text.At(at, ThingTag.Relative) is { } relative)
        {
            int next = at + relative.Words;
            return text.At(next, ThingTag.Span) is { } unit ? new Reading(next + unit.Words, $"{relative.Value}-{unit.Value}")
                : text.At(next, ThingTag.Weekday) is { } weekday ? new Reading(next + weekday.Words, $"{relative.Value}-{weekday.Value}") : null;
        }

        if (text.At(at, ThingTag.EndOf) is { } end)
        {
            int next = text.Skip(at + end.Words, ThingTag.Relative);
            return text.At(next, ThingTag.Span) is { } unit ? new Reading(next + unit.Words, $"end-of-{unit.Value}")
                : text.At(next, ThingTag.Month) is { } month ? new Reading(next + month.Words, $"end-of-{month.Value}") : null;
        }

        return null;
    }

    private static Reading? SpanFromNow(ThingText text, int at)
    {
        if (text.At(at, ThingTag.Within) is { } within)
        {
            int from = text.Skip(text.Skip(at + within.Words, ThingTag.Filler), ThingTag.Relative);
            if (SpanReader.Read(text, from) is { } span)
                return span;
            if (text.Tokens.Language == Language.Russian && text.At(from, ThingTag.Span) is { } unit)
                return new Reading(from + unit.Words, SpanReader.Iso(1, unit.Value));
        }

        // Минут через пять.
        if (text.At(at, ThingTag.Span) is { } first && text.At(at + 1, ThingTag.Within) is { } turned && NumberReader.Read(text, at + 1 + turned.Words) is { } number)
            return new Reading(number.End, SpanReader.Iso(number.Value, first.Value));
        return SpanReader.Read(text, at) is { } bare && text.At(bare.End, ThingTag.FromNow) is { } fromNow
            ? bare with { End = bare.End + fromNow.Words }
            : null;
    }

    /// <summary>On the fifteenth, до пятнадцатого, den femtonde: an ordinal by itself.</summary>
    private static Reading? DayOfMonth(ThingText text, int from, int core)
    {
        if (DateReader.Ordinal(text, core) is not { } day)
            return null;
        ReadOnlySpan<char> form = text.Tokens.Form(day.End - 1);
        bool clear = text.Tokens.Language == Language.Russian
            ? form.EndsWith("го") || form.EndsWith("му")
            : core > from || text.Tokens.Language == Language.Swedish;
        return clear ? new Reading(day.End, $"day-{day.Value}") : null;
    }
}

namespace CallQa.Scoring.Matching.Things;

/// <summary>Durations: two hours, полчаса, två till tre dagar. The value is ISO 8601; a range is <c>P2D/P3D</c>.</summary>
internal static class SpanReader
{
    public static Reading? Read(ThingText text, int at)
    {
        if (text.At(at, ThingTag.FixedSpan) is { } whole)
            return new Reading(at + whole.Words, whole.Value);
        if (text.At(at, ThingTag.OneSpan) is { } lone)
            return new Reading(at + lone.Words, Iso(1, lone.Value));
        if (NumberReader.Read(text, at, one: true) is not { } first)
            return null;
        double from = first.Value;
        double to = from;
        int end = first.End;
        if (text.At(end, ThingTag.AndHalf) is { } half)
        {
            from = to = from + 0.5;
            end += half.Words;
        }
        else if (NumberReader.Read(text, text.Skip(end, ThingTag.Range)) is { } second && second.Value > from)
        {
            to = second.Value;
            end = second.End;
        }

        end = text.Skip(end, ThingTag.SpanAdjective);
        if (text.At(end, ThingTag.Span) is not { } unit)
            return null;
        end += unit.Words;
        if (from.Equals(to) && text.At(end, ThingTag.AndHalf) is { } after)
        {
            from = to = from + 0.5;
            end += after.Words;
        }

        return new Reading(end, from.Equals(to) ? Iso(from, unit.Value) : $"{Iso(from, unit.Value)}/{Iso(to, unit.Value)}");
    }

    public static string Iso(double number, string unit) => (unit, double.IsInteger(number)) switch
    {
        ("H", false) => $"PT{ThingText.Show(number * 60)}M",
        ("M" or "S" or "H", _) => $"PT{ThingText.Show(number)}{unit}",
        ("MO", _) => $"P{ThingText.Show(number)}M",
        _ => $"P{ThingText.Show(number)}{unit}",
    };
}

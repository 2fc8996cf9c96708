using System.Globalization;

namespace CallQa.Scoring.Matching.Things;

/// <summary>
/// The latest moment that a time expression can mean to the one who hears it ("завтра до обеда", "inom två dagar", "by Friday"),
/// in the call's own offset from UTC. Who hears a day without an hour may wait until its end; a weekday that is today means
/// the next one; hours from one to seven without "morning" are in the afternoon. What cannot be worked out, or is past, is null
/// and never guessed. It knows no public holidays, and keeps the call's offset where summer time begins in between.
/// </summary>
internal sealed class Deadline
{
    private static readonly TimeSpan DayEnd = new(23, 59, 0);
    private static readonly TimeSpan Noon = new(12, 0, 0), LunchOver = new(13, 0, 0), AfternoonOver = new(18, 0, 0), EveningOver = new(22, 0, 0);
    private static readonly string[] LowerBounds = ["после", "с", "со", "раньше", "efter", "från", "mellan", "after", "from", "between"];
    private static readonly string[] WorkingDays = ["рабоч", "business", "working", "arbetsdag", "vardag", "bankdag"];

    private readonly ThingText text;
    private readonly int first;
    private readonly int end;
    private readonly DateTimeOffset said;
    private readonly DeadlineDays days;
    private DateOnly? day;
    private TimeSpan? clock;
    private string part = "";
    private DateTimeOffset? moment;
    private bool unknown;

    private Deadline(ThingText text, int first, int end, DateTimeOffset said)
    {
        (this.text, this.first, this.end, this.said) = (text, first, end, said);
        days = new DeadlineDays(Today, Has(form => form.StartsWith("ближайш", StringComparison.Ordinal)), Has(form => WorkingDays.Any(w => form.StartsWith(w, StringComparison.Ordinal))));
    }

    private DateOnly Today => DateOnly.FromDateTime(said.DateTime);

    /// <summary>The latest moment; null where it cannot be worked out or is past.</summary>
    /// <param name="text">The utterance.</param>
    /// <param name="first">First word of the expression.</param>
    /// <param name="end">Word after its last.</param>
    /// <param name="value">What <see cref="TimeReader"/> made of it.</param>
    /// <param name="said">When it was said, in the call's own offset.</param>
    public static DateTimeOffset? Of(ThingText text, int first, int end, string value, DateTimeOffset said)
    {
        var deadline = new Deadline(text, first, end, said);
        foreach (string one in value.Split(' '))
            deadline.Take(one);
        deadline.LookAround();
        return deadline.Latest();
    }

    private void Take(string one)
    {
        if (one.StartsWith("PT", StringComparison.Ordinal))
            Take(DeadlineDays.Hours(one[(one.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        else if (TimeSpan.TryParseExact(one, "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan hour))
            clock = Later(clock, hour == TimeSpan.Zero ? DayEnd : hour);
        else if (one is "morning" or "noon" or "afternoon" or "evening" or "night")
            part = one;
        else if (days.Of(one, Has(form => form is "next" or "nästa" || form.StartsWith("следующ", StringComparison.Ordinal))) is { } known)
            day = day is { } other && other > known ? other : known;
        else
            unknown = true;
    }

    // "Шестнадцатого в полдень": an ordinal alone is no time, but beside one it is the day. "Half an hour before they come" hangs on
    // something that nobody knows.
    private void LookAround()
    {
        if (day is null && moment is null && first > 0 && DateReader.Ordinal(text, first - 1) is { } ordinal && ordinal.End == first)
            day = days.Of(string.Create(CultureInfo.InvariantCulture, $"day-{ordinal.Value}"), next: false);
        unknown |= moment is not null && end < text.Count && text.Tokens.Form(end).ToString() is "до" or "innan" or "före" or "before";
    }

    private void Take(TimeSpan? span)
    {
        if (span is { } length)
            moment = said + length;
        else
            unknown = true;
    }

    private DateTimeOffset? Latest()
    {
        if (unknown || (moment is not null && (day is not null || clock is not null)))
            return null;
        if (moment is { } exact)
            return exact;
        if (day is null && clock is null && part.Length == 0)
            return null;
        DateTimeOffset latest = On(day ?? Today);
        if (latest > said)
            return latest;

        // "In the morning", said in the afternoon, is the next one; "at ten", said at three, may be either.
        bool nextOne = day is null && clock is null && !Has(form => form is "this" or "morse" or "imorse");
        return nextOne ? On(Today.AddDays(1)) : null;
    }

    private DateTimeOffset On(DateOnly date) => new(date.ToDateTime(TimeOnly.FromTimeSpan(Hour())), said.Offset);

    private TimeSpan Hour()
    {
        bool after = HasLowerBound();
        if (clock is { } hour)
            return after && !HasTwoHours() ? PartEnd(after: true) ?? DayEnd : Halved(hour);
        return PartEnd(after) ?? DayEnd;
    }

    private TimeSpan? PartEnd(bool after) => part switch
    {
        "morning" => Noon,
        "noon" when after || Has(form => form is "днем") => AfternoonOver,
        "noon" => LunchOver,
        "afternoon" => AfternoonOver,
        "evening" => EveningOver,
        "night" => DayEnd,
        _ => null,
    };

    private TimeSpan Halved(TimeSpan hour)
    {
        bool late = part is "afternoon" or "evening" || (part is "noon" && hour.TotalHours < 6);
        bool told = part.Length > 0 || HasTag(ThingTag.HalfDay) || Has(form => form is ['0', _, ':' or '.', ..]);
        return hour.TotalHours is >= 1 and < 12 && (late || (!told && hour.TotalHours < 8)) ? hour + TimeSpan.FromHours(12) : hour;
    }

    private bool HasLowerBound()
    {
        for (int i = first; i < end; i++)
            if (LowerBounds.Contains(text.Tokens.Form(i).ToString(), StringComparer.Ordinal) && !IsPast(i))
                return true;
        return false;
    }

    /// <summary>Ten after three is an hour, not a bound.</summary>
    private bool IsPast(int at) => at > first && text.Is(at, ThingTag.Past) && (text.Is(at - 1, ThingTag.Unit) || text.Is(at - 1, ThingTag.Ten) || text.Is(at - 1, ThingTag.Quarter) || text.Is(at - 1, ThingTag.Half));

    private bool HasTwoHours()
    {
        int hours = 0;
        for (int i = first; i < end; i++)
            if (ClockReader.Read(text, i, bare: i > first && text.Is(i - 1, ThingTag.At)) is { } read)
            {
                hours++;
                i = read.End - 1;
            }

        return hours > 1;
    }

    private bool HasTag(ThingTag tag)
    {
        for (int i = first; i < end; i++)
            if (text.Is(i, tag))
                return true;
        return false;
    }

    private bool Has(Func<string, bool> test)
    {
        for (int i = first; i < end; i++)
            if (test(text.Tokens.Form(i).ToString()))
                return true;
        return false;
    }

    private static TimeSpan Later(TimeSpan? one, TimeSpan other) => one is { } known && known > other ? known : other;
}

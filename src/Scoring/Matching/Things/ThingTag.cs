namespace CallQa.Scoring.Matching.Things;

/// <summary>What a word can be within a number, a time or an amount; the names stand in the word tables.</summary>
internal enum ThingTag
{
    /// <summary>0 to 19.</summary>
    Unit,

    /// <summary>An article or a word for one that is a number only before a unit (an hour, en timme).</summary>
    One,

    /// <summary>20 to 90.</summary>
    Ten,

    /// <summary>100 to 900.</summary>
    Hundred,

    /// <summary>1,000 and more; English hundred.</summary>
    Multiple,

    /// <summary>A number that stands for itself (полтора, a couple of).</summary>
    Fixed,

    /// <summary>First, second ... of a month or an hour.</summary>
    Ordinal,

    /// <summary>And between the parts of a number.</summary>
    NumberAnd,

    /// <summary>And a half.</summary>
    AndHalf,

    /// <summary>Half (past two, tre, третьего).</summary>
    Half,

    /// <summary>A quarter of an hour.</summary>
    Quarter,

    /// <summary>Minutes before the hour, after them: ten to three.</summary>
    To,

    /// <summary>Minutes after the hour: ten past three.</summary>
    Past,

    /// <summary>Minutes before the hour, ahead of them: без десяти три.</summary>
    Without,

    /// <summary>O'clock.</summary>
    Oclock,

    /// <summary>Morning or afternoon of an hour: am, pm, утра, вечера; the value is the hours to add.</summary>
    HalfDay,

    /// <summary>A whole hour by itself: noon, midnight, полтретьего.</summary>
    Clock,

    /// <summary>Stands before a time.</summary>
    Before,

    /// <summary>Stands before a bare hour.</summary>
    At,

    /// <summary>Stands between a preposition and a time (the).</summary>
    Filler,

    /// <summary>A unit of time: H, M, S, D, W, MO, Y.</summary>
    Span,

    /// <summary>One such unit, said without a number (минуту).</summary>
    OneSpan,

    /// <summary>A span said in one word (полчаса); the value is ISO 8601.</summary>
    FixedSpan,

    /// <summary>Stands between number and unit (рабочих, business).</summary>
    SpanAdjective,

    /// <summary>Makes a span one from now: через, within, inom.</summary>
    Within,

    /// <summary>The same, behind it: from now.</summary>
    FromNow,

    /// <summary>Two to three hours.</summary>
    Range,

    /// <summary>Next, this (week).</summary>
    Relative,

    /// <summary>The end of (the week).</summary>
    EndOf,

    /// <summary>Tomorrow, today.</summary>
    Day,

    /// <summary>Friday.</summary>
    Weekday,

    /// <summary>A part of a day that is a time by itself: вечером, tonight.</summary>
    DayPart,

    /// <summary>A part of a day that is a time after a preposition: до обеда, in the morning.</summary>
    DayPartNoun,

    /// <summary>A month, 1 to 12.</summary>
    Month,

    /// <summary>A currency: RUB.</summary>
    Currency,

    /// <summary>The hundredth of a currency.</summary>
    Cent,

    /// <summary>After a number: it is no hour (раза, percent).</summary>
    NoHour,
}

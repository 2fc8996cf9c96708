using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CallQa.Reports.Clips;

/// <summary>
/// Which stretches of a call's sound must not be heard: those whose words were replaced by placeholders, and those that nobody
/// could put into words, because what could not be read could not be redacted either.
/// </summary>
internal static partial class HiddenSpans
{
    /// <summary>Times of words are this far off at times: of a customer's words nine in ten start within 0.4 s (docs/recognition.md), and a digit must not be heard.</summary>
    public const long MarginMs = 700;

    /// <summary>
    /// Sound without words beside a placeholder may be the rest of the number, which the recogniser lost: it is hidden up to the
    /// next word of anybody, but no further than this.
    /// </summary>
    public const long UnreadMs = 3000;

    /// <summary>The stretches in order, apart from each other.</summary>
    /// <param name="near">What was said in the clip, and <see cref="UnreadMs"/> before and after it.</param>
    /// <param name="unread">What nobody could put into words.</param>
    /// <param name="silenced">True for an utterance that must not be heard whatever it says.</param>
    public static ImmutableArray<TimeRange> Of(ImmutableArray<Utterance> near, IEnumerable<TimeRange> unread, Func<Utterance, bool> silenced)
    {
        var spans = new List<TimeRange>(unread.Select(Margin));
        foreach (Utterance utterance in near)
            if (silenced(utterance))
                spans.Add(Margin(utterance.Time));
            else
                spans.AddRange(Placeholder().Matches(utterance.Text).Select(m => Margin(Grown(Said(utterance, m.Index, m.Index + m.Length), near))));
        return Joined(spans);
    }

    // Where the words have no times of their own, the whole utterance.
    private static TimeRange Said(Utterance utterance, int charStart, int charEnd)
    {
        TimeRange? said = null;
        foreach (Word word in utterance.Words)
            if (word.CharStart < charEnd && charStart < word.CharStart + word.CharLength)
                said = said?.Union(word.Time) ?? word.Time;
        return said is { LengthMs: > 0 } time ? time : utterance.Time;
    }

    private static TimeRange Grown(TimeRange said, ImmutableArray<Utterance> near)
    {
        long start = Math.Max(0, said.StartMs - UnreadMs), end = said.EndMs + UnreadMs;
        foreach (TimeRange other in near.SelectMany(u => u.Words.IsEmpty ? [u.Time] : u.Words.Select(w => w.Time)))
        {
            if (other.EndMs <= said.StartMs)
                start = Math.Max(start, other.EndMs);
            if (other.StartMs >= said.EndMs)
                end = Math.Min(end, other.StartMs);
        }

        return new(Math.Min(start, said.StartMs), Math.Max(end, said.EndMs));
    }

    private static TimeRange Margin(TimeRange time) => new(Math.Max(0, time.StartMs - MarginMs), time.EndMs + MarginMs);

    private static ImmutableArray<TimeRange> Joined(List<TimeRange> spans)
    {
        var joined = new List<TimeRange>();
        foreach (TimeRange span in spans.OrderBy(s => s.StartMs))
            if (joined.Count > 0 && span.StartMs <= joined[^1].EndMs)
                joined[^1] = joined[^1].Union(span);
            else
                joined.Add(span);
        return [.. joined];
    }

    // Any word in pointed brackets: what another version of the redaction has put there counts as well.
    [GeneratedRegex("<[a-z]+(-[a-z]+)*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

using System.Collections.Immutable;

namespace CallQa.Reports.Clips;

/// <summary>A stretch of a call around a place: who says what when, and what of its sound must not be heard. Immutable.</summary>
/// <param name="Time">The stretch, from the call's start.</param>
/// <param name="Lines">What is said in it, in order of time.</param>
/// <param name="Hidden">What must not be heard, in order, inside the stretch.</param>
public sealed record Excerpt(TimeRange Time, ImmutableArray<ExcerptLine> Lines, ImmutableArray<TimeRange> Hidden)
{
    /// <summary>The excerpt of a stretch, from the dataset alone.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="call">Id of the call.</param>
    /// <param name="agent">The agent whom it is about: other agents are colleagues.</param>
    /// <param name="time">The stretch.</param>
    /// <param name="sound">What is known of the call's sound.</param>
    /// <param name="withColleagues">False to hide what colleagues say, in text and sound.</param>
    public static Excerpt Of(DatasetView view, string call, string agent, TimeRange time, SoundOfCall sound, bool withColleagues)
    {
        ArgumentNullException.ThrowIfNull(sound);
        long reach = HiddenSpans.UnreadMs + HiddenSpans.MarginMs;
        ImmutableArray<Utterance> near = CallSpeech.Of(view, call, time.StartMs - reach, time.EndMs + reach);
        ImmutableArray<TimeRange> hidden = HiddenSpans.Of(near, sound.Redacted ? sound.Unread : [], u => !withColleagues && IsColleague(u, agent));
        return new(
            time,
            [.. near.Select(u => Line(u, agent, time, withColleagues)).OfType<ExcerptLine>()],
            [.. hidden.Where(h => h.Overlaps(time)).Select(h => Inside(h, time))]);
    }

    private static ExcerptLine? Line(Utterance utterance, string agent, TimeRange time, bool withColleagues)
    {
        (string text, TimeRange said)? cut = Cut(utterance, time);
        if (cut is not (string words, TimeRange when))
            return null;
        string speaker = utterance.Kind == UtteranceKind.Announcement ? "machine" : IsColleague(utterance, agent) ? "colleague" : utterance.Speaker.Code();
        return new(speaker, when, speaker is "colleague" && !withColleagues ? "" : words);
    }

    // The words that lie in the stretch by their middle; an utterance without words goes in whole where it touches it.
    private static (string Text, TimeRange Time)? Cut(Utterance utterance, TimeRange time)
    {
        if (utterance.Words.IsEmpty)
            return utterance.Time.Overlaps(time) ? (utterance.Text, Inside(utterance.Time, time)) : null;
        Word[] heard = [.. utterance.Words.Where(w => w.Time.StartMs + (w.Time.LengthMs / 2) is var middle && middle >= time.StartMs && middle < time.EndMs)];
        if (heard.Length == 0)
            return null;
        bool fromFirst = heard[0] == utterance.Words[0], toLast = heard[^1] == utterance.Words[^1];
        int start = fromFirst ? 0 : heard[0].CharStart, end = toLast ? utterance.Text.Length : heard[^1].CharStart + heard[^1].CharLength;
        string text = (fromFirst ? "" : "… ") + utterance.Text[start..end] + (toLast ? "" : " …");
        return (text, Inside(new(heard[0].Time.StartMs, Math.Max(heard[0].Time.EndMs, heard[^1].Time.EndMs)), time));
    }

    private static bool IsColleague(Utterance utterance, string agent) =>
        utterance.Agent is { } speaker && !string.Equals(speaker.Value, agent, StringComparison.Ordinal);

    private static TimeRange Inside(TimeRange span, TimeRange time)
    {
        long start = Math.Clamp(span.StartMs, time.StartMs, time.EndMs);
        return new(start, Math.Clamp(span.EndMs, start, time.EndMs));
    }
}

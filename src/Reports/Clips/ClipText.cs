using System.Globalization;
using System.Text;
using CallQa.Reports.Formats;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Clips;

/// <summary>A clip's words, for reading beside the sound (text) and for players (WebVTT). Lines end in LF.</summary>
public static class ClipText
{
    /// <summary>What the clip shows, then who says what when: the time in the clip, the time in the call, the speaker, the words.</summary>
    public static string Text(Place place, Excerpt excerpt, bool best, StandardText? standard, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(excerpt);
        ArgumentNullException.ThrowIfNull(texts);
        var text = new StringBuilder();
        Line(texts.Format("clip.call", place.Call, AgentTable.Shown(place.Agent, place.AgentName), Shown.Day(place.Day)));
        string title = standard is { Title.Length: > 0 } ? $"{standard.Title} ({place.Standard})" : place.Standard;
        Line($"{title}: {texts[best ? "verdict.met" : "verdict.not-met"]}");
        Line($"{Shown.Clock(place.StartMs)}  {EvidenceWords.Say(place.Kind, place.Signal, place.Quote, place.By, texts)}");
        Line(texts.Format("clip.time", Shown.Clock(excerpt.Time.StartMs), Shown.Clock(excerpt.Time.EndMs)));
        foreach (TimeRange hidden in excerpt.Hidden)
            Line(texts.Format("clip.hidden", Shown.Clock(hidden.StartMs - excerpt.Time.StartMs), Shown.Clock(hidden.EndMs - excerpt.Time.StartMs)));
        if (!best && standard is { Advice.Length: > 0 })
            Line(texts.Format("explain.advice", standard.Advice));
        text.Append('\n');
        foreach (ExcerptLine line in excerpt.Lines)
            Line($"{Shown.Clock(line.Time.StartMs - excerpt.Time.StartMs),-7} {Shown.Clock(line.Time.StartMs),-7} {ExcerptWords.Say(line, texts)}");
        return text.ToString();

        void Line(string line) => text.Append(CellText.Plain(line)).Append('\n');
    }

    /// <summary>WebVTT with a cue a line, its times those of the clip.</summary>
    public static string Vtt(Excerpt excerpt, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(excerpt);
        ArgumentNullException.ThrowIfNull(texts);
        var vtt = new StringBuilder("WEBVTT\n");
        foreach (ExcerptLine line in excerpt.Lines)
            vtt.Append(CultureInfo.InvariantCulture, $"\n{Stamp(line.Time.StartMs)} --> {Stamp(line.Time.EndMs)}\n<v {Escaped(ExcerptWords.Who(line, texts))}>{Escaped(ExcerptWords.Words(line, texts))}\n");
        return vtt.ToString();

        string Stamp(long ms) => TimeSpan.FromMilliseconds(ms - excerpt.Time.StartMs).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
    }

    private static string Escaped(string text) => CellText.Plain(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace CallQa.Ingest;

/// <summary>
/// Subtitles, SRT and WebVTT. The speaker is a voice tag (<c>&lt;v Agent&gt;</c>) or a name and a colon before the text; words
/// have times where a cue marks them (<c>&lt;00:00:01.200&gt;</c>).
/// </summary>
internal sealed class SubtitleFormat : IForeignFormat
{
    private const string Arrow = "-->";

    private static readonly Regex Voice = new(
        @"<v(\.[^\s>]*)?\s+(?<name>[^>]{1,80})>",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    // Only names that mean somebody: a sentence may have a colon too.
    private static readonly Regex Prefix = new(
        @"^\s*[\[(]?(?<name>speaker[ _]?\w{1,10}|spk_\w{1,10}|спикер ?\w{1,10}|talare ?\w{1,10}|agent|operator|customer|client|caller|оператор|агент|менеджер|клиент|абонент|agenten|handläggare|kundtjänst|kund|kunden)[\])]?\s*:\s*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Regex Mark = new(
        @"<(?<time>[\d:]{1,12}[.,]\d{1,3})>",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Tag = new(
        @"<[^>]{0,200}>|\{\\[^}]{0,200}\}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Spaces = new(
        @"\s+",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public string Name => "subtitles";

    public bool Is(ForeignFile file)
    {
        if (file.Text.StartsWith("WEBVTT", StringComparison.Ordinal))
            return true;
        string[] head = [.. Lines(file.Text).Where(l => l.Trim().Length > 0).Take(2)];
        return Array.Exists(head, l => l.Contains(Arrow, StringComparison.Ordinal));
    }

    public ForeignCall Read(ForeignFile file, List<FieldProblem> problems)
    {
        var parts = ImmutableArray.CreateBuilder<ForeignPart>();
        string[] lines = [.. Lines(file.Text)];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains(Arrow, StringComparison.Ordinal))
                continue;
            int at = i + 1;
            var text = new StringBuilder();
            while (i + 1 < lines.Length && lines[i + 1].Trim().Length > 0 && !BeginsCue(lines.AsSpan(i + 1)))
                text.Append(text.Length > 0 ? " " : "").Append(lines[++i].Trim());
            if (Time(lines[at - 1]) is { } time)
                Add(parts, time, text.ToString());
            else
                problems.Add(new("times", $"line {at} is no pair of times; it must be like 00:00:01,200 --> 00:00:03,400, the end not before the start"));
        }

        return new(parts.ToImmutable());
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.TrimEnd('\r'));

    // Not every program leaves an empty line before the number of the next cue.
    private static bool BeginsCue(ReadOnlySpan<string> lines) => lines[0].Contains(Arrow, StringComparison.Ordinal)
        || (lines.Length > 1 && lines[1].Contains(Arrow, StringComparison.Ordinal) && lines[0].Trim().All(char.IsAsciiDigit));

    // Behind the end may stand settings of the cue.
    private static TimeRange? Time(string line)
    {
        int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        string end = line[(arrow + Arrow.Length)..].TrimStart();
        int space = end.IndexOfAny([' ', '\t']);
        return Clock(line[..arrow]) is { } from && Clock(space < 0 ? end : end[..space]) is { } to && to >= from ? new(from, to) : null;
    }

    private static long? Clock(string text) =>
        text.Contains(':', StringComparison.Ordinal) && TimeTexts.ToMs(text, TimeUnit.Seconds) is { } ms and <= TimeTexts.LongestMs
            ? (long)Math.Round(ms, MidpointRounding.AwayFromZero)
            : null;

    private static void Add(ImmutableArray<ForeignPart>.Builder parts, TimeRange time, string cue)
    {
        Match voice = Voice.Match(cue);
        string speaker = voice.Success ? voice.Groups["name"].Value : "";
        if (voice.Success)
            cue = cue.Remove(voice.Index, voice.Length);
        else if (Prefix.Match(cue) is { Success: true } prefix)
            (speaker, cue) = (prefix.Groups["name"].Value, cue[prefix.Length..]);
        ImmutableArray<ForeignWord> words = Timed(cue, time);
        string text = Plain(cue);
        if (text.Length > 0)
            parts.Add(new(Side.Speaker(speaker), time, text, words));
    }

    // A mark tells when the words after it begin.
    private static ImmutableArray<ForeignWord> Timed(string cue, TimeRange time)
    {
        Match[] marks = [.. Mark.Matches(cue).Cast<Match>()];
        if (marks.Length == 0)
            return [];
        var words = ImmutableArray.CreateBuilder<ForeignWord>();
        long start = time.StartMs;
        int from = 0;
        foreach (Match? mark in marks.Append<Match?>(null))
        {
            long? next = mark is null ? time.EndMs : Clock(mark.Groups["time"].Value);
            string[] run = Plain(cue[from..(mark?.Index ?? cue.Length)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            long end = Math.Max(start, next ?? start);
            for (int i = 0; i < run.Length; i++)
                words.Add(new(run[i], start + ((end - start) * i / run.Length), start + ((end - start) * (i + 1) / run.Length), null, Side.None));
            (start, from) = (end, mark is null ? from : mark.Index + mark.Length);
        }

        return words.ToImmutable();
    }

    private static string Plain(string cue) => Spaces.Replace(
        Tag.Replace(cue, "").Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal),
        " ").Trim();
}

using System.Collections.Immutable;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Speech;

/// <summary>What was found as tables: with words and a clock for reading, with codes and seconds for machines.</summary>
internal static class SaidTables
{
    private const int Around = 60;

    /// <summary>One row a place.</summary>
    public static ResultTable Places(ImmutableArray<SaidPlace> places, ReportTexts? reading) => reading is { } texts
        ? new(
            "",
            [
                new(texts["column.call"]), new(texts["column.agent"]), new(texts["column.day"]), new(texts["column.at"], true), new(texts["column.who"]),
                new(texts["column.quote"]), new(texts["column.recording"]),
            ],
            places.Select(p => (IReadOnlyList<object?>)
                [p.Text.Call, p.Text.Agent, p.Text.Day, Shown.Clock(p.Found.Time.StartMs), texts[$"subject.{p.Text.Utterance.Speaker.Code()}"], InContext(p), p.Text.Recording]))
        : new(
            "",
            [
                new("call_id"), new("agent_id"), new("team"), new("day"), new("language"), new("speaker"), new("utterance", true), new("start_s", true), new("end_s", true),
                new("found"), new("text"), new("edits", true), new("recording"),
            ],
            places.Select(p => (IReadOnlyList<object?>)
            [
                p.Text.Call, p.Text.Agent, p.Text.Team, p.Text.Day, p.Text.Language.Code(), p.Text.Utterance.Speaker.Code(), p.Text.Index,
                p.Found.Time.StartMs / 1000.0, p.Found.Time.EndMs / 1000.0, p.Words, p.Text.Utterance.Text, p.Found.Edits, p.Text.Recording,
            ]));

    /// <summary>One row a group that was looked through: places, calls with one, calls in all, and their share with Wilson's 95 % interval.</summary>
    public static ResultTable Counts(ImmutableArray<SaidPlace> places, ImmutableArray<(string Name, int Calls)> searched, string by, ReportTexts? reading)
    {
        ILookup<string, SaidPlace> groups = places.ToLookup(p => by switch
        {
            "agent" => p.Text.CallAgent,
            "team" => p.Text.Team,
            "language" => p.Text.Language.Code(),
            "call" => p.Text.Call,
            _ => Shown.Day(p.Text.Day),
        }, StringComparer.Ordinal);
        IEnumerable<(string Name, int Places, Proportion Share)> rows = searched.Select(s =>
            (s.Name, groups[s.Name].Count(), new Proportion(groups[s.Name].Select(p => p.Text.Call).Distinct(StringComparer.Ordinal).Count(), s.Calls)));
        return reading is { } texts
            ? new(
                "",
                [
                    new(texts[$"column.{by}"]), new(texts["column.places"], true), new(texts["column.calls-with"], true), new(texts["column.calls"], true),
                    new(texts["column.share"], true), new(texts["column.interval"], true),
                ],
                rows.Select(r => (IReadOnlyList<object?>)
                    [r.Name, r.Places, r.Share.Count, r.Share.Of, Shown.Percent(r.Share.Share), Shown.PercentInterval(r.Share.Low, r.Share.High)]))
            : new(
                "",
                [new(by), new("places", true), new("calls_with", true), new("calls", true), new("share", true), new("low", true), new("high", true)],
                rows.Select(r => (IReadOnlyList<object?>)[r.Name, r.Places, r.Share.Count, r.Share.Of, r.Share.Share, r.Share.Low, r.Share.High]));
    }

    // The words found in brackets, with what stands around them.
    private static string InContext(SaidPlace place)
    {
        string text = place.Text.Utterance.Text, after = Shown.Short(text[place.Found.CharEnd..], Around);
        int from = Math.Max(0, place.Found.CharStart - Around);
        if (from > 0)
            from = text.IndexOf(' ', from, place.Found.CharStart - from) is > 0 and int space ? space + 1 : place.Found.CharStart;
        return $"{(from > 0 ? "…" : "")}{text[from..place.Found.CharStart]}[{place.Words}]{after}";
    }
}

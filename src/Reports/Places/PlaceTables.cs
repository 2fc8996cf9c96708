using System.Collections.Immutable;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Places;

/// <summary>Places as tables: with words and a clock for reading, with codes and seconds for machines.</summary>
public static class PlaceTables
{
    /// <summary>For reading: the places, then what would have been right for each standard among them.</summary>
    public static IEnumerable<ResultTable> ForReading(ImmutableArray<Place> places, StandardLookup standards, ReportTexts texts)
    {
        string[] ids = [.. places.Select(p => p.Standard).Distinct(StringComparer.Ordinal)];
        yield return new(
            "",
            [
                new(texts["column.call"]), new(texts["column.agent"]), new(texts["column.day"]), new(texts["column.score"], true), new(texts["column.at"], true),
                new(texts["column.standard"]), new(texts["column.what"]), new(texts["column.recording"]),
            ],
            places.Select(p => (IReadOnlyList<object?>)
            [
                p.Call, AgentTable.Shown(p.Agent, p.AgentName), p.Day, Shown.Score(p.Score), Shown.Clock(p.StartMs), p.Standard, EvidenceWords.Say(p.Kind, p.Signal, Shown.Short(p.Quote), p.By, texts), p.Recording,
            ]));
        (string Id, StandardText Text)[] right = [.. ids.Select(id => (id, Text: standards(id))).Where(s => s.Text is { } t && (t.Advice.Length > 0 || t.Example.Length > 0)).Select(s => (s.id, s.Text!))];
        if (right.Length > 0)
            yield return new(
                texts["title.right"],
                [new(texts["column.standard"]), new(texts["column.advice"]), new(texts["column.example"])],
                right.Select(s => (IReadOnlyList<object?>)[s.Id, s.Text.Advice, ExampleWords.Lines(s.Text.Example, texts)]));
    }

    /// <summary>For machines: a row a place.</summary>
    public static ResultTable ForMachines(ImmutableArray<Place> places, StandardLookup standards) => new(
        "",
        [
            new("call_id"), new("agent_id"), new("agent_name"), new("team"), new("day"), new("language"), new("score_percent", true), new("standard_id"), new("section"), new("start_s", true), new("end_s", true),
            new("kind"), new("signal"), new("quote"), new("by", true), new("confidence", true), new("recording"), new("advice"), new("example"),
        ],
        places.Select(p => (IReadOnlyList<object?>)
        [
            p.Call, p.Agent, p.AgentName, p.Team, p.Day, p.Language, p.Score, p.Standard, p.Section, p.StartMs / 1000.0, p.EndMs / 1000.0,
            p.Kind, p.Signal, p.Quote, p.By, p.Confidence, p.Recording, standards(p.Standard)?.Advice ?? "", ExampleWords.Codes(standards(p.Standard)?.Example ?? []),
        ]));
}

using System.Collections.Immutable;
using System.Text.Json;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;
using CallQa.Unit.Reports;

namespace CallQa.Unit.Runs.Clips;

/// <summary>A call with a recording, and the clips that are cut of its places.</summary>
internal sealed class ClipCase : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Recordings => folder.At("recordings");

    public string Clips => folder.At("clips");

    /// <summary>A call whose only finding has a hit at each of these times.</summary>
    public static TestCall Call(string id, params TimeRange[] hits) => new(id, "a1", new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc), 50)
    {
        Redaction = "card",
        Findings = [TestFinding.NotMet("s1") with { Evidence = [.. hits.Select(h => new TestEvidence("hit", StartMs: h.StartMs, EndMs: h.EndMs, Quote: "well"))] }],
    };

    /// <summary>An utterance whose words are said one after another.</summary>
    public static Utterance Said(Speaker speaker, long startMs, long wordMs, string text, string? agent = null)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        int at = 0;
        foreach (string word in text.Split(' '))
        {
            words.Add(new(at, word.Length, new(startMs + (words.Count * wordMs), startMs + ((words.Count + 1) * wordMs)), null));
            at += word.Length + 1;
        }

        return new(speaker, new(startMs, words[^1].Time.EndMs), text, words.ToImmutable()) { Agent = agent is null ? null : new AgentId(agent) };
    }

    /// <summary>A sample of the project's recordings with its words as they were written, the card's in place of <c>&lt;card&gt;</c>.</summary>
    public static TestCall Sample(string name, int card, int firstWord, params TimeRange[] hits)
    {
        using JsonDocument written = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.File($"samples/reference/{name}.json")));
        var utterances = ImmutableArray.CreateBuilder<Utterance>();
        foreach ((int index, JsonElement u) in written.RootElement.GetProperty("utterances").EnumerateArray().Index())
        {
            TimeRange[] times = [.. u.GetProperty("words").EnumerateArray().Select(Time)];
            Utterance whole = new(Codes.TryParse(u.GetProperty("speaker").GetString()!, out Speaker speaker) ? speaker : Speaker.Unknown, Time(u), u.GetProperty("text").GetString()!);
            utterances.Add(index == card
                ? new(speaker, whole.Time, "my card is <card>", [new(0, 10, new(times[0].StartMs, times[firstWord - 1].EndMs), null), new(11, 6, new(times[firstWord].StartMs, times[^1].EndMs), null)])
                : whole);
        }

        return Call(name, hits) with { Utterances = utterances.ToImmutable() };

        static TimeRange Time(JsonElement e) => TimeRange.FromSeconds(e.GetProperty("start_s").GetDouble(), e.GetProperty("end_s").GetDouble());
    }

    public void Record(string name, byte[] file) => folder.Write("recordings/" + name, file);

    public ImmutableArray<Clip> Cut(IEnumerable<TestCall> calls, int aroundMs, bool withColleagues = true, string? to = null, string? root = null)
    {
        using var dataset = new TestDataset(calls);
        using DatasetView view = dataset.Open();
        var options = new ClipOptions(new(aroundMs), ReportTexts.Of(Language.English), _ => null) { WithColleagues = withColleagues };
        return new ClipMaker(view, new RecordingFolder(root ?? Recordings), options)
            .Make(PlaceSearch.Of(view, new() { Top = 100 }), best: false, "", new FolderTarget(to ?? Clips), CancellationToken.None);
    }

    /// <summary>The frames of a clip, left and right.</summary>
    public (short[] Left, short[] Right) Frames(Clip clip)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(Clips, clip.Name + ".wav"));
        short[] samples = [.. Enumerable.Range(0, (file.Length - 44) / 2).Select(i => BitConverter.ToInt16(file, 44 + (2 * i)))];
        return ([.. samples.Where((_, i) => i % 2 == 0)], [.. samples.Where((_, i) => i % 2 == 1)]);
    }

    public string Text(Clip clip, string ending) => File.ReadAllText(Path.Combine(Clips, clip.Name + ending));

    public void Dispose() => folder.Dispose();
}

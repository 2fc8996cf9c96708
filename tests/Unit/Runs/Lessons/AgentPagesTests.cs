using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Explaining;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;
using CallQa.Runs.Lessons;
using CallQa.Unit.Ingest;
using CallQa.Unit.Reports;
using CallQa.Unit.Runs.Clips;
using Xunit;

namespace CallQa.Unit.Runs.Lessons;

/// <summary>What one agent is given to read and hear of the own calls.</summary>
public sealed class AgentPagesTests : IDisposable
{
    private static readonly AgentTable Agents = new([new(new("a1"), "Anna Lind", "", null, null), new(new("berg-7"), "Ольга Berg", "", null, null), new(new("x9"), "Anna Storm", "", null, null)]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void No_colleague_is_named_or_heard_in_any_file_also_after_a_transfer()
    {
        ImmutableArray<Clip> clips = Make(Calls());
        string[] files = Directory.GetFiles(folder.At("pages"), "*", SearchOption.AllDirectories);
        Assert.Equal(3 + (3 * clips.Length), files.Length);
        foreach (string file in files)
        {
            string text = file + "\n" + Encoding.UTF8.GetString(File.ReadAllBytes(file));
            foreach (string colleague in (string[])["berg-7", "x9", "Ольг", "Storm", "secret plan", "rater", "team-of-berg"])
                Assert.DoesNotContain(colleague, text, StringComparison.OrdinalIgnoreCase);
        }

        string taken = File.ReadAllText(folder.At("pages/call-taken-over.html"));
        Assert.Contains("begun by a colleague", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("37.5", taken, StringComparison.Ordinal);
        Assert.Contains("I pass you to Colleague", File.ReadAllText(folder.At("pages/call-own.html")).Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("this is Anna", File.ReadAllText(folder.At("pages/call-own.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("s-of-berg", taken, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_colleague_speaks_both_channels_are_a_tone()
    {
        Clip clip = Make(Calls()).Single(c => c.Place.Call is "own");
        TimeRange theirs = Assert.Single(clip.Excerpt.Hidden);
        Assert.Equal(new(13_300, 15_900), theirs);
        byte[] wave = File.ReadAllBytes(folder.At($"pages/{clip.Name}.wav"));
        short[] left = [.. Enumerable.Range(0, (wave.Length - 44) / 4).Select(i => BitConverter.ToInt16(wave, 44 + (4 * i)))];
        int from = (int)(theirs.StartMs - clip.Excerpt.Time.StartMs) * 16;
        Assert.Equal(left[from..(from + 16)], left[(from + 16)..(from + 32)]);
        Assert.All(left[..from], s => Assert.Equal(0, s));
    }

    [Fact]
    public void The_list_leads_to_every_page_and_every_page_to_files_that_are_there()
    {
        Make(Calls());
        XElement index = Read("index.html");
        string[] pages = [.. index.Descendants("a").Select(a => a.Attribute("href")!.Value).Where(h => h.EndsWith(".html", StringComparison.Ordinal))];
        Assert.Equal(["call-taken-over.html", "call-own.html"], pages);
        foreach (string page in pages)
            Assert.All(
                Read(page).Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "src" or "href" && a.Value[0] != '#'),
                a => Assert.True(File.Exists(folder.At("pages/" + a.Value)), a.Value));
    }

    [Fact]
    public void Without_recordings_there_are_pages_without_sound()
    {
        Assert.All(Make(Calls(), sound: false), c => Assert.Equal(("", ""), (c.Name, c.Problem)));
        Assert.False(Directory.Exists(folder.At("pages/clips")));
        Assert.Contains("I pass you to", File.ReadAllText(folder.At("pages/call-own.html")), StringComparison.Ordinal);
    }

    private static TestCall[] Calls()
    {
        Utterance mine = ClipCase.Said(Speaker.Agent, 12_000, 200, "well I pass you to Ольге bye"), theirs = ClipCase.Said(Speaker.Agent, 14_000, 300, "the secret plan Ольга", "berg-7");
        Utterance customer = ClipCase.Said(Speaker.Customer, 15_600, 200, "is berg-7 there and this is Anna");
        TestEvidence hit = new("hit", Utterance: 0, StartMs: 12_000, EndMs: 12_500, Quote: "well I pass you to Ольге");
        TestFinding berg = TestFinding.NotMet("s-of-berg") with { Agent = "berg-7", Evidence = [hit] };
        return
        [
            ClipCase.Call("own") with { Utterances = [mine, theirs, customer], Findings = [TestFinding.NotMet("s1") with { Evidence = [hit, new("trigger", Utterance: 1, StartMs: 14_000, Quote: "the secret plan")] }, TestFinding.Met("s8"), berg] },
            new("taken-over", "berg-7", new(2026, 10, 6, 8, 0, 0, DateTimeKind.Utc), 37.5)
            {
                Team = "team-of-berg", Utterances = [theirs with { Agent = null }, ClipCase.Said(Speaker.Agent, 25_000, 500, "well hello x9", "a1")],
                Findings = [TestFinding.NotMet("s2") with { Agent = "a1", Evidence = [new("hit", Utterance: 1, StartMs: 25_000, EndMs: 25_500, Quote: "well")] }, berg],
            },
            new("other", "x9", new(2026, 10, 6, 9, 0, 0, DateTimeKind.Utc), 50) { Findings = [TestFinding.Met("s1")] },
        ];
    }

    private ImmutableArray<Clip> Make(TestCall[] calls, bool sound = true)
    {
        foreach (string name in (string[])["own", "taken-over"])
            folder.Write($"recordings/{name}.wav", Waves.File(1, 16, 16_000, [new float[640_000], new float[640_000]]));
        using var dataset = new TestDataset(calls, labels: [("own", "s8")]);
        using DatasetView view = dataset.Open(Agents);
        ReportTexts texts = ReportTexts.Of(Language.English);
        Colleagues colleagues = Colleagues.Of(view, "a1", texts);
        var options = new ClipOptions(new(5000), texts, _ => null) { WithColleagues = false, Hide = colleagues.Hide };
        var clips = new ClipMaker(view, sound ? new RecordingFolder(folder.At("recordings")) : null, options);
        return new AgentPages(view, "a1", colleagues, clips, withSound: true, _ => null, texts).Make(AgentCall.Of(view, "a1", null, null), new FolderTarget(folder.At("pages")), CancellationToken.None);
    }

    private XElement Read(string page) => XElement.Parse(File.ReadAllText(folder.At("pages/" + page))["<!DOCTYPE html>\n".Length..]);
}

using System.Collections.Immutable;
using System.Xml.Linq;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Lessons;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Runs.Clips;
using CallQa.Runs.Lessons;
using CallQa.Unit.Ingest;
using CallQa.Unit.Reports;
using CallQa.Unit.Runs.Clips;
using Xunit;

namespace CallQa.Unit.Runs.Lessons;

public sealed class LessonTests : IDisposable
{
    private static readonly TestEvidence Hit = new("hit", StartMs: 12_000, EndMs: 12_500, Quote: "well");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Beside_each_standard_stands_a_good_example_the_agent_s_own_or_a_colleague_s_without_a_name()
    {
        XElement page = Lesson("lesson", withColleagues: true);
        Assert.Equal(["s1", "s2", "s3"], page.Descendants("section").Select(s => s.Attribute("id")!.Value));
        string[] right = [.. page.Descendants("section").Select(s => s.Descendants("div").Last().Descendants("figcaption").First().Value)];
        Assert.Equal(["good · 2026-10-05 · 0:12.0 · heard: “well”", "Colleague · 0:12.0 · heard: “well”", "A written example"], right);
        Assert.All(page.Descendants("audio"), a => Assert.True(File.Exists(folder.At("lesson/" + a.Attribute("src")!.Value))));
        Assert.Equal(5, page.Descendants("audio").Count());
        foreach (string file in Directory.GetFiles(folder.At("lesson"), "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("zz-top", file + File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void No_colleague_is_played_unless_that_was_asked_for()
    {
        XElement page = Lesson("lesson", withColleagues: false);
        Assert.Equal("A written example", page.Descendants("section").ElementAt(1).Descendants("div").Last().Descendants("figcaption").First().Value);
        Assert.Equal(4, page.Descendants("audio").Count());
    }

    [Fact]
    public void The_archive_has_the_same_bytes_each_time_and_nothing_is_left_of_one_that_was_given_up()
    {
        Assert.Equal(Zip("a.zip"), Zip("b.zip"));
        using (var given = new ZipTarget(folder.At("c.zip")))
            given.Put("x", [1]);
        Assert.Equal(["a.zip", "b.zip"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_text_becomes_markup()
    {
        using var dataset = new TestDataset(ScriptPayloads.All.Select(p => ClipCase.Call(p) with { Findings = [TestFinding.NotMet("s1") with { Evidence = [Hit with { Quote = p }] }], Utterances = [new(Speaker.Agent, new(11_000, 13_000), p)] }));
        using DatasetView view = dataset.Open();
        foreach (Place place in PlaceSearch.Of(view, new() { Top = 100 }))
        {
            var clip = new Clip(place, Excerpt.Of(view, place.Call, "a1", new(9000, 15_000), SoundOfCall.Of(view, place.Call), withColleagues: true), "clips/" + ClipNames.Of(1, place), "");
            StandardText text = new(place.Call, place.Call, place.Call, place.Call) { Example = [new(place.Call, place.Call)] };
            string html = LessonPage.Text(place.Call, [new(place.Call, [clip], [clip], true)], _ => text, ReportTexts.Of(Language.English));
            ScriptPayloads.AssertOnly(XElement.Parse(html["<!DOCTYPE html>\n".Length..]), ["audio", "ol", "li", "h3", "figure", "figcaption"], ["controls", "preload", "src"]);
        }
    }

    private byte[] Zip(string name)
    {
        using (var zip = new ZipTarget(folder.At(name)))
        {
            zip.Put("clips/a.wav", new byte[5000]);
            zip.Put("index.html", "<!DOCTYPE html>"u8);
            zip.Finish();
        }

        return File.ReadAllBytes(folder.At(name));
    }

    private XElement Lesson(string name, bool withColleagues)
    {
        static TestFinding Missed(string standard) => TestFinding.NotMet(standard) with { Evidence = [Hit] };
        static TestFinding Met(string standard) => TestFinding.Met(standard) with { Evidence = [Hit] };
        TestCall[] calls =
        [
            ClipCase.Call("c1") with { Findings = [Missed("s1"), Missed("s2"), Missed("s3")] }, ClipCase.Call("good") with { Findings = [Met("s1")] },
            new("theirs", "zz-top", new(2026, 10, 6, 9, 0, 0, DateTimeKind.Utc), 90) { Findings = [Met("s1"), Met("s2")] },
            new("swedish", "zz-top", new(2026, 10, 6, 9, 0, 0, DateTimeKind.Utc), 90) { Language = "sv", Findings = [Met("s3")] },
        ];
        foreach (TestCall call in calls)
            folder.Write($"recordings/{call.Id}.wav", Waves.File(1, 16, 16_000, [new float[320_000], new float[320_000]]));
        using var dataset = new TestDataset(calls);
        using DatasetView view = dataset.Open();
        ReportTexts texts = ReportTexts.Of(Language.English);
        var recordings = new RecordingFolder(folder.At("recordings"));
        StandardText text = new("", "", "", "") { Example = [new("agent", "Hello.")] };
        var options = new ClipOptions(new(5000), texts, _ => text);
        var maker = new LessonMaker(view, new(view, recordings, options), withColleagues ? new(view, recordings, options with { NamesAgent = false }) : null, _ => text, texts);
        var question = new PlaceQuestion { Agent = "a1", Top = 10 };
        ImmutableArray<Place> wrong = PlaceSearch.Of(view, question);
        maker.Make("a1", wrong, question, new FolderTarget(folder.At(name)), CancellationToken.None);
        return XElement.Parse(File.ReadAllText(folder.At(name + "/index.html"))["<!DOCTYPE html>\n".Length..]);
    }
}

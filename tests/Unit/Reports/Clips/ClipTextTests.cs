using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Unit.Runs.Clips;
using Xunit;

namespace CallQa.Unit.Reports.Clips;

public sealed class ClipTextTests : IDisposable
{
    private static readonly TimeRange Time = new(9300, 15_600);

    private readonly TestDataset dataset = new(
    [
        ClipCase.Call("c1", new TimeRange(12_300, 12_600)) with
        {
            Utterances =
            [
                ClipCase.Said(Speaker.Customer, 9000, 400, "so my card is <card> & <b>that's</b> it"),
                ClipCase.Said(Speaker.Agent, 12_300, 300, "well, thank you"), ClipCase.Said(Speaker.Agent, 13_500, 300, "this is\u001b[31m Olga", "a2"),
                ClipCase.Said(Speaker.Agent, 15_000, 300, "please hold the line") with { Kind = UtteranceKind.Announcement },
            ],
        },
    ]);

    public void Dispose() => dataset.Dispose();

    [Fact]
    public void A_clip_reads_as_approved()
    {
        using DatasetView view = dataset.Open();
        Place place = PlaceSearch.Of(view, new())[0];
        Excerpt excerpt = Excerpt.Of(view, "c1", "a1", Time, SoundOfCall.Of(view, "c1"), withColleagues: true);
        ReportTexts texts = ReportTexts.Of(Language.English);
        Approved.Equal("clip.txt", ClipText.Text(place, excerpt, best: false, new("No fillers", "", "Pause instead.", ""), texts) + "\n---\n" + ClipText.Vtt(excerpt, texts));
    }

    [Fact]
    public void Where_colleagues_are_left_out_their_words_are_neither_read_nor_heard()
    {
        using DatasetView view = dataset.Open();
        Excerpt excerpt = Excerpt.Of(view, "c1", "a1", Time, SoundOfCall.Of(view, "c1"), withColleagues: false);
        Assert.DoesNotContain("Olga", ClipText.Vtt(excerpt, ReportTexts.Of(Language.English)), StringComparison.Ordinal);
        Assert.Contains("<v Colleague>(not shown)", ClipText.Vtt(excerpt, ReportTexts.Of(Language.English)), StringComparison.Ordinal);
        Assert.Equal([new(9_900, 12_500), new(12_800, 15_100)], excerpt.Hidden);
    }
}

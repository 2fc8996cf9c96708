using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>When a window is tried again, and what then counts.</summary>
public class ChannelRecogniserTests
{
    private const string Loop = "and so on and so on and so on and so on and so on and so on and so on and so on and so on and so on";

    private readonly FakeEars ears = new();

    [Fact]
    public async Task What_is_surely_heard_is_not_tried_again()
    {
        Assert.Equal("Good morning to you all", Text(await HearAsync(ears.Says("Good morning to you all"))));
        Assert.Equal([Search.Greedy], ears.Asked.Select(a => a.Search));
    }

    [Theory]
    [InlineData(0.7, "hallo good morning to you")]
    [InlineData(0.4, "allow got more into do")]
    public async Task An_unsure_window_is_tried_once_more_and_the_surer_text_counts(double again, string expected)
    {
        ChannelWords heard = await HearAsync(ears.Says(("allow got more into do", 0.5), ("hallo good morning to you", again)));

        Assert.Equal(expected, Text(heard));
        Assert.Equal([Search.Greedy, Search.Beam], ears.Asked.Select(a => a.Search));
    }

    [Fact]
    public async Task A_loop_is_tried_once_more_however_sure_it_was()
    {
        ChannelWords heard = await HearAsync(ears.Says((Loop, 0.99), ("I will send it and so on", 0.5)));

        Assert.Equal("I will send it and so on", Text(heard));
        Assert.Empty(heard.Removed);
    }

    [Fact]
    public async Task What_stays_a_loop_is_removed_and_counted()
    {
        ChannelWords heard = await HearAsync(ears.Says((Loop, 0.9), (Loop, 0.95)));

        Assert.Equal("and so on", Text(heard));
        Assert.Equal("Not understood, or removed as invented by the recogniser: 1 loop.", Removal.Sentence(heard.Removed));
    }

    [Fact]
    public async Task Steps_that_are_left_out_to_measure_them_do_nothing()
    {
        ChannelWords once = await HearAsync(ears.Says((Loop, 0.9), ("I will send it", 0.95)), RecognitionSteps.All & ~RecognitionSteps.SecondTry);
        ChannelWords unfiltered = await HearAsync(ears.Says((Loop, 0.9), (Loop, 0.95)), RecognitionSteps.All & ~RecognitionSteps.Filters);

        Assert.Equal([Search.Greedy, Search.Greedy, Search.Beam], ears.Asked.Select(a => a.Search));
        Assert.Equal("and so on", Text(once));
        Assert.Equal((Loop, 0), (Text(unfiltered), unfiltered.Removed.Length));
    }

    [Fact]
    public void Removals_are_counted_by_kind()
    {
        var at = new TimeRange(0, 1);
        Removal[] removals = [new(at, RemovalKind.Unheard), new(at, RemovalKind.Phantom), new(at, RemovalKind.Sound), new(at, RemovalKind.Phantom), new(at, RemovalKind.Unsure)];

        Assert.Equal(
            "Not understood, or removed as invented by the recogniser: 2 known phantom phrases, 1 name of a sound, 1 unsure phrase, 1 stretch of speech without words.",
            Removal.Sentence(removals));
    }

    private static string Text(ChannelWords heard) => string.Join(' ', heard.Words.Select(w => w.Text));

    private Task<ChannelWords> HearAsync(float[] channel, RecognitionSteps steps = RecognitionSteps.All) => new ChannelRecogniser(ears, steps)
        .RecogniseAsync(channel, WindowPacker.Pack([new(0, channel.Length)], channel), Language.English, () => { }, TestContext.Current.CancellationToken);
}

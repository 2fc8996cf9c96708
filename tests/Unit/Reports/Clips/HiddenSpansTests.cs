using CallQa.Reports.Clips;
using CallQa.Unit.Runs.Clips;
using Xunit;

namespace CallQa.Unit.Reports.Clips;

public class HiddenSpansTests
{
    [Fact]
    public void A_placeholder_s_words_are_hidden_with_a_margin()
    {
        // my 1.0-1.5, card 1.5-2.0, is 2.0-2.5, <card> 2.5-3.0, yes 3.0-3.5
        Assert.Equal([new(1800, 3700)], Of([ClipCase.Said(Speaker.Customer, 1000, 500, "my card is <card> yes")]));
    }

    [Fact]
    public void Sound_without_words_beside_it_is_hidden_up_to_the_next_word_of_anybody_but_no_further_than_three_seconds()
    {
        Assert.Equal(
            [new(800, 7200)],
            Of([ClipCase.Said(Speaker.Customer, 1000, 500, "card"), ClipCase.Said(Speaker.Customer, 3000, 500, "<card>"), ClipCase.Said(Speaker.Agent, 20_000, 500, "thanks")]));
        Assert.Equal(
            [new(800, 4700)],
            Of([ClipCase.Said(Speaker.Customer, 1000, 500, "card"), ClipCase.Said(Speaker.Customer, 3000, 500, "<card>"), ClipCase.Said(Speaker.Agent, 4000, 500, "thanks")]));
    }

    [Fact]
    public void Without_times_of_words_the_whole_utterance_is_hidden()
    {
        Utterance bare = new(Speaker.Customer, new(5000, 9000), "it is <phone>, call me"), empty = new(Speaker.Customer, new(5000, 9000), "<phone> it is", [new(0, 7, new(6000, 6000), null), new(8, 2, new(6000, 7000), null)]);
        Utterance before = ClipCase.Said(Speaker.Agent, 4500, 500, "well"), after = ClipCase.Said(Speaker.Agent, 9000, 500, "yes");
        Assert.Equal([new(4300, 9700)], Of([before, bare, after]));
        Assert.Equal([new(4300, 9700)], Of([before, empty, after]));
    }

    [Fact]
    public void What_nobody_could_read_is_hidden_too_and_spans_that_meet_are_one()
    {
        Utterance said = ClipCase.Said(Speaker.Customer, 1000, 500, "card <card> yes");
        Assert.Equal([new(800, 4700), new(7300, 9700)], HiddenSpans.Of([said], [new(8000, 9000), new(2500, 4000)], _ => false));
        Assert.Equal([new(300, 3200)], HiddenSpans.Of([said], [], _ => true));
    }

    [Theory]
    [InlineData("<card>")]
    [InlineData("<card-expiry>")]
    [InlineData("«<email>»,")]
    public void Every_word_in_pointed_brackets_counts(string text) => Assert.NotEmpty(Of([ClipCase.Said(Speaker.Customer, 1000, 500, text)]));

    [Theory]
    [InlineData("2 < 3 > 1")]
    [InlineData("card")]
    public void Other_words_do_not(string text) => Assert.Empty(Of([ClipCase.Said(Speaker.Customer, 1000, 500, text)]));

    private static TimeRange[] Of(Utterance[] said) => [.. HiddenSpans.Of([.. said], [], _ => false)];
}

using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class InventedTextTests
{
    [Theory]
    [InlineData("Продолжение следует...", 0.9, 0, "")]
    [InlineData(" Субтитры сделал DimaTorzok", 0.9, 0, "")]
    [InlineData("Спасибо за просмотр!", 0.9, 0, "")]
    [InlineData("Undertexter från Amara.org-gemenskapen", 0.9, 0, "")]
    [InlineData("Tack för att ni tittade!", 0.9, 0, "")]
    [InlineData("Thank you for watching.", 0.9, 0, "")]
    [InlineData("[BLANK_AUDIO]", 0.9, 0, "")]
    [InlineData("(upbeat music)", 0.9, 0, "")]
    [InlineData("Okay [BLANK_AUDIO] thank you.", 0.9, 0, "Okay thank you.")]
    [InlineData("Thank you for calling.", 0.9, 0, "Thank you for calling.")]
    [InlineData("Спасибо за звонок.", 0.9, 0, "Спасибо за звонок.")]
    [InlineData("Some words it does not believe", 0.2, 0, "")]
    [InlineData("Some words in likely silence", 0.4, 0.9, "")]
    [InlineData("Some words in likely silence", 0.7, 0.9, "Some words in likely silence")]
    [InlineData("Yes, yes, yes, yes.", 0.9, 0, "Yes, yes, yes, yes.")]
    [InlineData("call 79000000000 please", 0.9, 0, "call 79000000000 please")]
    [InlineData("call 7900000000000000000000 please", 0.9, 0, "call please")]
    [InlineData("ха-ха-ха-ха-ха-ха-ха-ха-ха-ха-ха-ха да", 0.9, 0, "да")]
    [InlineData("no no no no no no no no no", 0.9, 0, "no")]
    [InlineData("Well, I think so. I think so. I think so. I think so. Bye.", 0.9, 0, "Well, I think so. Bye.")]
    [InlineData("можно можно было бы было бы было бы было бы", 0.9, 0, "можно можно было бы")]
    public void Phantoms_loops_and_disbelieved_words_go_and_the_rest_stays(string text, double probability, double noSpeech, string stays)
    {
        FilteredWords filtered = InventedText.Remove([Segment(text, 0, probability, noSpeech)], 60_000);

        Assert.Equal(stays, string.Join(' ', filtered.Words.Select(w => w.Text)));
        Assert.Equal(string.Equals(stays, text, StringComparison.Ordinal), filtered.Removed.IsEmpty);
    }

    [Fact]
    public void Words_behind_the_end_of_the_sound_are_not_believed()
    {
        FilteredWords filtered = InventedText.Remove([Segment("one two three", 0, 0.9, 0), Segment("four five", 3000, 0.9, 0)], 3000);
        Assert.Equal(["one", "two", "three"], filtered.Words.Select(w => w.Text));
        Assert.Equal(2, filtered.Removed.Length);
    }

    [Fact]
    public void Words_are_put_together_from_tokens_that_end_inside_a_character()
    {
        // "Щ" and "ё" of two bytes each, torn by the tokens.
        var segment = new RecognisedSegment(
            " Щёлк, да", 0, 900, 0,
            [new(" \uFFFD", 0, 100, 0.9), new("\uFFFD\uFFFD", 100, 200, 0.9), new("\uFFFDлк", 200, 400, 0.9), new(",", 400, 450, 0.1), new(" да", 500, 900, 0.5)]);

        HeardWord[] words = [.. WordBuilder.Words(segment)];

        Assert.Equal(["Щёлк,", "да"], words.Select(w => w.Text));
        Assert.Equal((0L, 400L), (words[0].StartMs, words[0].EndMs)); // the comma's time is no part of the word
        Assert.Equal(0.9, words[0].Probability, 3); // nor its probability
        Assert.Equal((500L, 900L, 0.5), (words[1].StartMs, words[1].EndMs, Math.Round(words[1].Probability, 3)));
    }

    [Fact]
    public void Utterances_end_at_pauses_and_their_words_leave_punctuation_out()
    {
        HeardWord[] words = [new("Hej,", 0, 400, 0.9), new("«du»", 500, 800, 0.7), new("Och", 1400, 1600, 1)];

        Utterance[] utterances = [.. UtteranceBuilder.Build(words, Speaker.Agent)];

        Assert.Equal(["Hej, «du»", "Och"], utterances.Select(u => u.Text));
        Assert.Equal(["Hej", "du"], utterances[0].Words.Select(w => w.In(utterances[0].Text).ToString()));
        Assert.Equal(new TimeRange(0, 800), utterances[0].Time);
        Assert.Equal(0.814, utterances[0].Confidence!.Value.Value); // (0.9 x 400 + 0.7 x 300) / 700
    }

    private static RecognisedSegment Segment(string text, long start, double probability, double noSpeech)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(text, start, start + (words.Length * 100), noSpeech, [.. words.Select((w, i) => new RecognisedToken((i > 0 ? " " : "") + w, start + (i * 100), start + (i * 100) + 100, probability))]);
    }
}

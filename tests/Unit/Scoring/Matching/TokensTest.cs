using CallQa.Scoring.Matching;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class TokensTest
{
    [Theory]
    [InlineData("It's 12:30, e-mail <card> now.", "it's 12:30 e mail <card> now")]
    [InlineData("Кто-то «Ёжик» — $412.50; 1,500.00!", "кто то ежик $412.50 1,500.00")]
    [InlineData("'quoted' O’Brien's don´t", "quoted o'brien's don't")]
    [InlineData("счета́ й é", "счета й e")]
    [InlineData("<unclosed 5 < 6", "unclosed 5 6")]
    [InlineData("…", "")]
    public void Words_are_cut_and_folded(string text, string forms) =>
        Assert.Equal(forms, string.Join(' ', Forms(Tokens.Of(MatchingTexts.Said(text), Language.English))));

    [Theory]
    [InlineData("Yes. No, thanks! Mr. Smith 12.30 ok", "yes|no thanks|mr smith 12.30 ok")]
    [InlineData("hello how are you", "hello how are you")]
    [InlineData("wait... what?", "wait|what")]
    public void Sentences_begin_after_their_marks(string text, string sentences)
    {
        Tokens tokens = Tokens.Of(MatchingTexts.Said(text), Language.English);
        string found = string.Concat(Forms(tokens).Select((form, i) => (i == 0 ? "" : tokens.Words[i].StartsSentence ? "|" : " ") + form));
        Assert.Equal(sentences, found);
        for (int i = 0; i < tokens.Count; i++)
            Assert.Equal(i + 1 == tokens.Count || tokens.Words[i + 1].StartsSentence, tokens.Words[i].EndsSentence);
    }

    [Theory]
    [InlineData("en", "I called, but nobody came", "i called|but nobody came")]
    [InlineData("en", "i called but nobody came because it rained", "i called|but nobody came|because it rained")]
    [InlineData("ru", "я звонил но никто не пришел", "я звонил|но никто не пришел")]
    [InlineData("ru", "Я ждал — никто, но ладно", "я ждал|никто|но ладно")]
    [InlineData("sv", "jag ringde men ingen kom", "jag ringde|men ingen kom")]
    [InlineData("en", "this - that", "this|that")]
    public void Clauses_are_cut_at_punctuation_or_else_before_conjunctions(string language, string text, string clauses)
    {
        Tokens tokens = Tokens.Of(MatchingTexts.Said(text), MatchingTexts.LanguageOf(language));
        string found = string.Concat(Forms(tokens).Select((form, i) => (i == 0 ? "" : tokens.Words[i].Clause != tokens.Words[i - 1].Clause ? "|" : " ") + form));
        Assert.Equal(clauses, found);
    }

    [Fact]
    public void Times_come_from_the_recognisers_words_and_else_from_the_place_in_the_text()
    {
        const string Text = "ab cd ef-gh";
        var utterance = new Utterance(Speaker.Agent, new TimeRange(1000, 2100), Text, [
            new Word(0, 2, new TimeRange(1000, 1150), null),
            new Word(6, 5, new TimeRange(1700, 2050), null),
        ]);
        Tokens tokens = Tokens.Of(utterance, Language.English);
        Assert.Equal(
            [new TimeRange(1000, 1150), new TimeRange(1300, 1500), new TimeRange(1700, 2050), new TimeRange(1700, 2050)],
            tokens.Words.Select(word => word.Time));
        Assert.Equal(new TimeRange(1000, 1500), tokens.Time(0, 2));
        Assert.Equal("cd ef-gh", tokens.Quote(1, 4));
    }

    private static IEnumerable<string> Forms(Tokens tokens) => Enumerable.Range(0, tokens.Count).Select(i => tokens.Form(i).ToString());
}

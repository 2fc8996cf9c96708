using CallQa.Scoring.Matching;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class PhraseParserTest
{
    [Theory]
    [InlineData("", 1, "an empty phrase")]
    [InlineData("   ", 1, "an empty phrase")]
    [InlineData("a (b", 3, "without its ')'")]
    [InlineData("a) b", 2, "')'")]
    [InlineData("please?", 1, "needs no word")]
    [InlineData("... a", 1, "nothing must precede")]
    [InlineData("a ...", 3, "nothing must follow")]
    [InlineData("a ... b?", 3, "nothing must follow")]
    [InlineData("a ...0 b", 3, "1 to 50")]
    [InlineData("a ...51 b", 3, "1 to 50")]
    [InlineData("a ...5b c", 7, "right after a gap")]
    [InlineData("a !b c", 6, "after a negative")]
    [InlineData("a (!b|c)", 4, "inside a group")]
    [InlineData("a (b||c)", 6, "empty run")]
    [InlineData("a <>", 3, "begins no name")]
    [InlineData("a <time", 3, "begins no name")]
    [InlineData("=a*", 1, "two marks")]
    [InlineData("*a*", 1, "two marks")]
    [InlineData("a, b", 2, "right after an element")]
    [InlineData(", b", 1, "where a word is wanted")]
    [InlineData("a|", 3, "end of the phrase")]
    [InlineData("a !b?", 3, "leave out the '?'")]
    [InlineData("!a", 1, "needs no word")]
    public void A_fault_is_told_with_its_column(string text, int column, string message)
    {
        PhraseParse parse = Phrase.Parse(text);
        Assert.Null(parse.Phrase);
        Assert.NotNull(parse.Error);
        Assert.Equal(column, parse.Error.Column);
        Assert.Contains(message, parse.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_come_as_written()
    {
        Phrase phrase = MatchingTexts.Parsed("^=I pay* (the *avtal|<sorry>) ...2 bill~? now$ !ok");
        Assert.Collection(
            phrase.Elements,
            e => Assert.IsType<Element.SentenceStart>(e),
            e => Assert.Equal(new Element.Word("i", WordMatch.Exact), e),
            e => Assert.Equal(new Element.Word("pay", WordMatch.Prefix), e),
            e => Assert.Equal(2, Assert.IsType<Element.Group>(e).Runs.Length),
            e => Assert.Equal(new Element.Gap(2), e),
            e => Assert.Equal(new Element.Optional(new Element.Word("bill", WordMatch.Fuzzy)), e),
            e => Assert.Equal(new Element.Word("now", WordMatch.AnyForm), e),
            e => Assert.IsType<Element.SentenceEnd>(e),
            e => Assert.Equal(new Element.NotAfter(new Element.Word("ok", WordMatch.AnyForm)), e));
        Assert.Equal([("sorry", 22)], phrase.Names().Select(thing => (thing.Name, thing.Column)));
        Assert.Equal("time", MatchingTexts.Parsed("<time>").SoleName);
    }
}

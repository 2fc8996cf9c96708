using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class ActTextTests
{
    [Theory]
    [InlineData("Ещё чаёв, Ёжик?", "еще чаев ежик")]
    [InlineData("Åsa från Östersund – hej!", "åsa från östersund hej")]
    [InlineData("I don’t know, it's £5.50", "i don't know it's 5 50")]
    [InlineData("и\u0306", "й")]
    [InlineData("  \t… ", "")]
    [InlineData("my card is <card>, ok", "my card is ok")]
    [InlineData("<phone-2>", "")]
    [InlineData("two < three > one", "two three one")]
    public void Plain_text_is_lower_case_words(string text, string plain) => Assert.Equal(plain, ActText.Plain(text));

    [Fact]
    public void A_broken_surrogate_does_no_harm() => Assert.Equal("a", ActText.Plain("\ud800 a\u0301 \udc00"));

    [Theory]
    [InlineData("Is it <card>?", "Is it  ?")]
    [InlineData("<email>", "")]
    [InlineData(" Hej, Åsa! ", "Hej, Åsa!")]
    public void Spoken_text_keeps_all_but_placeholders(string text, string spoken) => Assert.Equal(spoken, ActText.Spoken(text));

    [Fact]
    public void Plain_text_of_plain_text_is_itself()
    {
        foreach (string text in ReferenceTable.Rows.Select(r => ActText.Plain(r.Text)))
            Assert.Equal(text, ActText.Plain(text));
    }
}

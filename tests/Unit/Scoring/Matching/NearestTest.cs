using CallQa.Scoring.Matching;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class NearestTest
{
    [Theory]
    [InlineData("en", "thank you for holding", "well thank you for waiting", "thank you for")]
    [InlineData("en", "apologise ...2 inconvenience", "I apologise for the delay", "apologise")]
    [InlineData("en", "refund", "your refnud is here", "refnud")]
    [InlineData("en", "refund~", "your rfundd is here", "rfundd")]
    [InlineData("en", "^hello there", "oh hello there", "hello there")]
    [InlineData("en", "(put you through|transfer) you? now", "I will transfer you", "transfer")]
    [InlineData("en", "refund policy", "nothing like it", null)]
    [InlineData("en", "one big refund policy page", "policy", null)]
    [InlineData("en", "credit !card", "credit card", null)]
    [InlineData("en", "call back <time>", "I will call back", "call back")]
    [InlineData("ru", "приносить ... извинение", "приношу вам благодарность", "приношу")]
    [InlineData("sv", "beklaga ... olägenhet", "jag beklagar det", "beklagar")]
    [InlineData("sv", "kan förbättra", "då kan vi boka det", null)]
    [InlineData("sv", "beklaga ...2 det", "kundservice hej det är jag", null)]
    [InlineData("en", "happy ...4 service", "we look after the service now", "service")]
    public void The_nearest_words_are_found_with_one_fault(string language, string phrase, string text, string? expected)
    {
        Tokens tokens = Tokens.Of(MatchingTexts.Said(text), MatchingTexts.LanguageOf(language));
        PhraseMatcher matcher = PhraseSet.Compile([new PhraseEntry(4, 2, tokens.Language, MatchingTexts.Parsed(phrase))], Lexicon.Empty);
        NearForm? near = matcher.Nearest(tokens, 4);
        Assert.Equal(expected, near is { } form ? tokens.Quote(form.FirstWord, form.EndWord) : null);
        Assert.Null(matcher.Nearest(tokens, 5));
        if (near is { } found)
            Assert.Equal((4, 2, 1), (found.Signal, found.PhraseIndex, found.By));
    }

    [Fact]
    public void A_phrase_of_many_alternatives_is_searched_in_bounded_time()
    {
        string groups = string.Join(" ", Enumerable.Range(0, 12).Select(i => $"(a{i} b|c{i} d)? e{i}"));
        Tokens tokens = Tokens.Of(MatchingTexts.Said(string.Join(' ', Enumerable.Repeat("a b c d e", 40))), Language.English);
        PhraseMatcher matcher = PhraseSet.Compile([new PhraseEntry(0, 0, Language.English, MatchingTexts.Parsed(groups))], Lexicon.Empty);
        Assert.Null(matcher.Nearest(tokens, 0));
    }
}

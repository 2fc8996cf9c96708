using CallQa.Scoring.Matching;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class LexiconTest
{
    [Fact]
    public void A_name_that_nobody_knows_is_told_with_place_and_nearest_name()
    {
        LexiconProblem problem = Assert.Single(new Lexicon([
            MatchingTexts.Group("greeting", Language.English, "hello", "good <greting>"),
        ]).Problems());
        Assert.Equal(("greeting", 1, 6, "greting"), (problem.Group, problem.PhraseIndex, problem.Column, problem.Name));
        Assert.Contains("'<greeting>'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_another_language_is_unknown_to_a_phrase()
    {
        Assert.Empty(MatchingTexts.Lexicon.Problems(MatchingTexts.Parsed("<sorry> <time>"), Language.English));
        Assert.Single(MatchingTexts.Lexicon.Problems(MatchingTexts.Parsed("<sorry> <time>"), Language.Russian));
        LexiconProblem near = Assert.Single(MatchingTexts.Lexicon.Problems(MatchingTexts.Parsed("at <tme>"), Language.Swedish));
        Assert.Contains("'<time>'", near.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_that_use_themselves_are_told_with_the_way()
    {
        string[] messages = [.. new Lexicon([
            MatchingTexts.Group("one", Language.English, "a <two>"),
            MatchingTexts.Group("two", Language.English, "(b|<three>)"),
            MatchingTexts.Group("three", Language.English, "<one>? c"),
            MatchingTexts.Group("outside", Language.English, "<one>"),
        ]).Problems().Select(problem => problem.Message)];
        Assert.Equal(3, messages.Length);
        Assert.Contains("one > two > three > one", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_twice_or_of_built_in_things_are_refused()
    {
        var lexicon = new Lexicon([
            MatchingTexts.Group("time", Language.English, "now"),
            MatchingTexts.Group("a", Language.English, "b"),
            MatchingTexts.Group("a", Language.English, "c"),
        ]);
        Assert.Equal(["time", "a"], lexicon.Problems().Select(problem => problem.Name));
        Assert.Throws<ArgumentException>(() => PhraseSet.Compile([], lexicon));
    }
}

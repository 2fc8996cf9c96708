using System.Collections.Immutable;
using CallQa.Scoring.Classifying;
using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

public class LanguageScoresTests
{
    private static readonly ImmutableArray<ActDefinition> Acts = [new("thanks", Speaker.Agent), new("anger", Speaker.Customer)];

    // thanks: two right, one missed, one wrong: F1 = 2*2/(3+3). anger: one right: F1 = 1. The agent's score for anger must not count.
    private static readonly LanguageScores Scores = new(
        Acts,
        [
            Example(1, Speaker.Agent, "thanks", true, true),
            Example(1, Speaker.Agent, "thanks", true, false),
            Example(2, Speaker.Agent, "thanks", false, false),
            Example(3, Speaker.Agent, null, true, false),
            Example(4, Speaker.Customer, "anger", true, true),
            Example(5, Speaker.Customer, null, false, false),
        ]);

    [Fact]
    public void An_act_is_judged_on_its_speakers_examples()
    {
        Assert.Equal((3, 1), (Scores.Count(0), Scores.Count(1)));
        Assert.Equal(4 / 6.0, Scores.F1(0).Value, 1e-12);
        Assert.Equal(1, Scores.F1(1).Value, 1e-12);
    }

    [Fact]
    public void The_language_is_summed_up()
    {
        LanguageFigures line = Scores.Summary(Language.Swedish);
        Assert.Equal((6, 5), (line.Utterances, line.SplitGroups));
        Assert.Equal(5 / 6.0, line.MacroF1.Value, 1e-12);
        Assert.Equal(6 / 8.0, line.MicroF1.Value, 1e-12);
    }

    [Fact]
    public void An_interval_holds_its_value_and_is_the_same_each_time()
    {
        Figure macro = Scores.Summary(Language.Swedish).MacroF1;
        Assert.InRange(macro.Value, macro.Low, macro.High);
        Assert.True(macro.Low < macro.High);
        Assert.Equal(macro, Scores.Summary(Language.Swedish).MacroF1);
    }

    private static ScoredExample Example(int group, Speaker speaker, string? act, bool foundThanks, bool foundAnger) => new(
        new(Language.Swedish, speaker, act is null ? [] : [act], $"sv-{group}", "text"),
        [foundThanks ? 1 : -1, foundAnger ? 1 : -1],
        [foundThanks, foundAnger]);
}

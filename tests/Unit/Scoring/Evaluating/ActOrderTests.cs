using System.Collections.Immutable;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class ActOrderTests
{
    private const string Signals = "signals: { a: { acts: [complaint] }, w: { en: [sorry] }, other: { acts: [apology] } }\n";

    [Theory]
    [InlineData("It is lost, sorry.", "then: { heard: w }", Verdict.Met)]
    [InlineData("Sorry, it is lost.", "then: { heard: w }", Verdict.NotMet)]
    [InlineData("It is lost.", "then: { heard: other }", Verdict.NotMet)]
    [InlineData("It is lost, sorry.", "then: { heard: w, in: before a }", Verdict.NotMet)]
    [InlineData("It is lost, sorry.", "then: { heard: w, in: after a }", Verdict.Met)]
    public void What_begins_later_in_the_utterance_than_an_act_comes_after_it(string text, string then, Verdict expected)
    {
        Pack pack = SomePack.Of(Signals + "rules: [{ kind: sequence, first: { heard: a }, " + then + " }, { kind: absent, heard: w, applies-when: { heard: other, by: customer } }, { kind: absent, heard: other, by: customer }]");
        RedactedTranscript call = SpokenCall.Of($"A 0.0 4.0 {text}", "C 5.0 6.0 Well.");
        var acts = new CallActs([[new("complaint", 0.9, call.Utterances[0].Time), new("apology", 0.8, call.Utterances[0].Time)], []], "m");

        Assert.Equal(expected, Scorer.Create(pack, Profile.Plain(pack)).Score(call, acts).Findings[0].Verdict);
    }

    [Fact]
    public void A_later_piece_of_a_long_utterance_comes_after_an_earlier_one()
    {
        Pack pack = SomePack.Of(Signals + "rules: [{ kind: sequence, first: { heard: a }, then: { heard: other } }, { kind: absent, heard: w }]");
        RedactedTranscript call = SpokenCall.Of("A 0.0 8.0 it is lost it is lost we regret it we regret it");
        ImmutableArray<ActHit> pieces = [new("complaint", 0.9, new(0, 4000)), new("apology", 0.8, new(4000, 8000))];

        Assert.Equal(Verdict.Met, Scorer.Create(pack, Profile.Plain(pack)).Score(call, new([pieces], "m")).Findings[0].Verdict);
    }
}

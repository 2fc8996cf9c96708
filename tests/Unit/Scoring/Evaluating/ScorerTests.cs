using System.Collections.Immutable;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class ScorerTests
{
    private const string Apology = """
        signals:
          complaint: { en: [broken] }
          apology: { acts: [apology], en: [i apologise~] }
        rule: { kind: sequence, first: { heard: complaint, by: customer }, then: { heard: apology }, within: 1 turns }
        """;

    [Fact]
    public void An_answer_that_comes_too_late_is_the_nearest_miss_with_how_much()
    {
        Finding finding = Score(Apology, SpokenCall.Of("C 0 2 It is broken.", "A 3 5 Your number?", "C 6 7 Five of them.", "A 8 10 I apologise."));

        Assert.Equal(Verdict.NotMet, finding.Verdict);
        Assert.Equal([EvidenceKind.Trigger, EvidenceKind.Window, EvidenceKind.Late], finding.Evidence.Select(e => e.Kind));
        Assert.Equal("broken", finding.Evidence[0].Quote);
        Assert.Equal(5000, finding.Evidence[1].Time.EndMs);
        Assert.Equal("I apologise", finding.Evidence[2].Quote);
        Assert.Equal(3000, finding.Evidence[2].By);
    }

    [Fact]
    public void Words_from_the_wrong_mouth_are_the_nearest_miss() => Assert.Equal(
        EvidenceKind.WrongSpeaker,
        Score(Apology, SpokenCall.Of("C 0 4 It is broken and I apologise.", "A 5 6 Your number?")).Evidence[^1].Kind);

    [Fact]
    public void Words_said_before_the_trigger_are_early() => Assert.Equal(
        EvidenceKind.Early,
        Score(Apology, SpokenCall.Of("A 0 2 I apologise.", "C 3 4 It is broken.", "A 5 6 Your number?")).Evidence[^1].Kind);

    [Fact]
    public void An_act_just_under_its_threshold_is_the_nearest_miss_with_what_is_missing()
    {
        RedactedTranscript call = SpokenCall.Of("C 0 2 It is broken.", "A 3 5 That is bad.");
        var acts = new CallActs([[], [new("apology", 0.48, call.Utterances[1].Time)]], "m");

        Finding finding = Score(Apology, call, acts, ("apology", 0.6));

        Assert.Equal(EvidenceKind.BelowThreshold, finding.Evidence[^1].Kind);
        Assert.Equal(0.12, finding.Evidence[^1].By, 6);
        Assert.Equal("That is bad", finding.Evidence[^1].Quote);
        Assert.True(finding.Confidence.Value < 0.7);
    }

    [Fact]
    public void An_act_at_its_threshold_is_heard_and_its_probability_is_the_confidence()
    {
        RedactedTranscript call = SpokenCall.Of("C 0 2 It is broken.", "A 3 5 That is bad.");

        Finding finding = Score(Apology, call, new([[], [new("apology", 0.6, call.Utterances[1].Time)]], "m"), ("apology", 0.6));

        Assert.Equal(Verdict.Met, finding.Verdict);
        Assert.Equal(0.6, finding.Confidence.Value, 6);
    }

    [Fact]
    public void A_letter_that_is_wrong_is_told_in_the_evidence_and_costs_confidence()
    {
        Finding finding = Score(Apology, SpokenCall.Of("C 0 2 It is broken.", "A 3 5 I apalogise."));

        Assert.Equal(Verdict.Met, finding.Verdict);
        Assert.Equal(1, finding.Evidence[0].By);
        Assert.Equal(0.85, finding.Confidence.Value, 6);
    }

    [Fact]
    public void A_near_form_is_shown_where_nothing_else_comes_near()
    {
        Finding finding = Score(
            "signals: { thanks: { en: [thank you so much for waiting] } }\nrule: { kind: present, heard: thanks }",
            SpokenCall.Of("A 0 2 Thank you so much for calling."));

        Assert.Equal([EvidenceKind.Window, EvidenceKind.NearForm], finding.Evidence.Select(e => e.Kind));
    }

    [Fact]
    public void Speakers_that_are_not_told_apart_leave_it_open()
    {
        Finding finding = Score(Apology, SpokenCall.Of("U 0 2 It is broken.", "U 3 5 I apologise."));

        Assert.Equal((Verdict.CannotTell, Reasons.SpeakerUnsure), (finding.Verdict, finding.Reason));
        Assert.Equal(0, finding.Potential);
    }

    [Fact]
    public void Points_follow_weight_and_polarity_and_a_gate_has_none()
    {
        const string Lines = "signals: { a: { en: [hello] } }\nrule: { kind: present, heard: a, half: { heard: a, by: customer } }";
        RedactedTranscript met = SpokenCall.Of("A 0 1 Hello."), half = SpokenCall.Of("A 0 1 Yes?", "C 2 3 Hello."), not = SpokenCall.Of("A 0 1 Yes?");

        Assert.Equal((1, 1), Points(Lines, met));
        Assert.Equal((0.5, 1), Points(Lines, half));
        Assert.Equal((0, 1), Points(Lines, not));
        Assert.Equal((5, 5), Points(Lines, met, weight: Weight.Critical));
        Assert.Equal((3, 3), Points(Lines, met, Polarity.Encouraged, Weight.Major));
        Assert.Equal((0, 0), Points(Lines, not, Polarity.Encouraged));
        Assert.Equal((0, 0), Points(Lines + "\ngate: true", not));
    }

    [Fact]
    public void The_total_is_the_mean_of_the_sections_that_count_by_their_weight()
    {
        Finding Made(string section, double points, double potential) => new()
        {
            Standard = new($"{section}-{points}"), Agent = new("a"), Section = section, Points = points, Potential = potential,
            Verdict = potential == 0 ? Verdict.NotApplicable : points > 0 ? Verdict.Met : Verdict.NotMet, Critical = points == 0,
        };
        Profile profile = Profile.Plain(SomePack.Of("rule: { kind: metric, of: hold, at-most: 1 s }")) with
        {
            Sections = [new("b", 3), new("a", 1), new("c", 9), new("d", 1)],
        };

        ImmutableArray<SectionScore> card = ScorecardMaker.Of([Made("a", 5, 5), Made("a", 0, 5), Made("b", 3, 3), Made("c", 0, 0)], profile);

        Assert.Equal(["b", "a", "c", SectionScore.Total], card.Select(l => l.Section));
        Assert.Equal([100, 50, null, 87.5], card.Select(l => l.ScorePercent));
        Assert.Equal(1, card[^1].CriticalFailed);
        Assert.Equal(0, ScorecardMaker.Of([Made("a", 5, 5), Made("a", 0, 5)], profile with { CriticalZeroes = true })[^1].ScorePercent);
    }

    [Fact]
    public void Scoring_twice_and_from_many_threads_gives_the_same()
    {
        Pack pack = SomePack.Of(Apology);
        var scorer = Scorer.Create(pack, Profile.Plain(pack));
        RedactedTranscript call = SpokenCall.Of("C 0 2 It is broken.", "A 3 5 Your number?", "C 6 7 Five of them.", "A 8 10 I apologise.");
        string[] shown = new string[64];

        Parallel.For(0, shown.Length, i => shown[i] = string.Join('|', scorer.Score(call, CallActs.None(4)).Findings[0].Evidence));

        Assert.Single(shown.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_threshold_is_another_fingerprint()
    {
        Pack pack = SomePack.Of(Apology);
        Profile profile = Profile.Plain(pack);

        Assert.Equal(Scorer.Create(pack, profile).Fingerprint, Scorer.Create(pack, profile).Fingerprint);
        Assert.NotEqual(Scorer.Create(pack, profile).Fingerprint, Scorer.Create(pack, profile, Thresholds(("apology", 0.7))).Fingerprint);
    }

    private static (double Points, double Potential) Points(string lines, RedactedTranscript call, Polarity polarity = Polarity.Required, Weight weight = Weight.Minor)
    {
        Pack pack = SomePack.Of(lines);
        pack = pack with { Standards = [pack.Standards[0] with { Polarity = polarity, Weight = weight }] };
        Finding finding = Scorer.Create(pack, Profile.Plain(pack)).Score(call, CallActs.None(call.Utterances.Length)).Findings[0];
        return (finding.Points, finding.Potential);
    }

    private static Finding Score(string lines, RedactedTranscript call, CallActs? acts = null, params (string Act, double Threshold)[] thresholds)
    {
        Pack pack = SomePack.Of(lines);
        return Scorer.Create(pack, Profile.Plain(pack), Thresholds(thresholds)).Score(call, acts ?? CallActs.None(call.Utterances.Length)).Findings[0];
    }

    private static ImmutableSortedDictionary<string, double> Thresholds(params (string Act, double Threshold)[] thresholds) =>
        thresholds.ToImmutableSortedDictionary(t => t.Act, t => t.Threshold, StringComparer.Ordinal);
}

using CallQa.Runs.Evaluating;
using Xunit;

namespace CallQa.Unit.Runs.Evaluating;

public class AgreementTests
{
    [Fact]
    public void Precision_recall_and_ac1_equal_those_worked_out_by_hand()
    {
        // 6 met/met, 1 met/not-met, 2 not-met/not-met, 1 not-applicable/met (gold/found), and three that cannot be told.
        var agreement = new Agreement(
        [
            .. Pairs(6, Verdict.Met, Verdict.Met), .. Pairs(1, Verdict.Met, Verdict.NotMet), .. Pairs(2, Verdict.NotMet, Verdict.NotMet),
            .. Pairs(1, Verdict.NotApplicable, Verdict.Met), .. Pairs(2, Verdict.Met, Verdict.CannotTell), .. Pairs(1, Verdict.CannotTell, Verdict.CannotTell),
        ]);

        Assert.Equal((13, 9), (agreement.Pairs, agreement.Same));
        Assert.Equal((2, 3), (agreement.NotMetPrecision.Count, agreement.NotMetPrecision.Of));
        Assert.Equal((2, 2), (agreement.NotMetRecall.Count, agreement.NotMetRecall.Of));
        Assert.Equal((6, 7), (agreement.MetPrecision.Count, agreement.MetPrecision.Of));
        Assert.Equal((6, 9), (agreement.MetRecall.Count, agreement.MetRecall.Of));
        Assert.Equal((3, 1, 1), (agreement.CannotTellFound, agreement.CannotTellGold, agreement.CannotTellBoth));

        // pi in 26ths: met 16, not-met 5, not-applicable 1, cannot-tell 4; pe = (16*10 + 5*21 + 1*25 + 4*22) / 676 / 3 = .186391;
        // AC1 = (9/13 - .186391) / .813609.
        Assert.Equal(0.621818, agreement.Ac1!.Value, 6);
    }

    [Fact]
    public void Without_pairs_there_is_no_figure()
    {
        var agreement = new Agreement([]);

        Assert.Null(agreement.Ac1);
        Assert.Null(agreement.MetPrecision.Share);
    }

    [Theory]
    [InlineData("1", EvidenceKind.Hit, 1, EvidencePlace.There)]
    [InlineData("0,2-3", EvidenceKind.Hit, 1, EvidencePlace.Elsewhere)]
    [InlineData("1", EvidenceKind.NearForm, 1, EvidencePlace.Unknown)]
    [InlineData("", EvidenceKind.Hit, 1, EvidencePlace.Unknown)]
    [InlineData("0", EvidenceKind.Measure, -1, EvidencePlace.Elsewhere)]
    [InlineData("1", EvidenceKind.Measure, -1, EvidencePlace.There)]
    [InlineData("7", EvidenceKind.Measure, -1, EvidencePlace.Elsewhere)]
    public void Evidence_lies_where_the_person_named_an_utterance_or_it_does_not(string turns, EvidenceKind kind, int utterance, EvidencePlace expected)
    {
        GoldVerdict gold = GoldFile.Read($"call_id\tstandard_id\tverdict\tturns\nc\ts\tmet\t{turns}", "g.tsv").Verdicts[0];
        var found = new Finding
        {
            Standard = new("s"), Agent = new("a"), Section = "x", Verdict = Verdict.Met,
            Evidence = [new(kind, "x", utterance, new(2500, 2600), "", 0)],
        };

        Assert.Equal(expected, VerdictPair.Compare(gold, found, [Said(0, 1000), Said(2000, 3000)]));
    }

    [Fact]
    public void Rows_of_another_convention_are_told_by_standard_and_language()
    {
        (Conventions conventions, string fault) = Conventions.Read("standard_id\tlanguage\twhy\ns\ten\tbecause\n", "c.tsv");

        Assert.Equal("", fault);
        Assert.True(conventions.SetApart(Pairs(1, Verdict.Met, Verdict.Met).Single()));
        Assert.False(conventions.SetApart(Pairs(1, Verdict.Met, Verdict.Met).Single() with { Language = Language.Swedish }));
        Assert.Equal("c.tsv:2: 's\tde\tx' is no row; it must hold a standard, one of ru, sv, en, and the reason, parted by tabs.", Conventions.Read("standard_id\tlanguage\twhy\ns\tde\tx", "c.tsv").Fault);
    }

    [Theory]
    [InlineData("call_id\tverdict\nc\tmet", "g.tsv:1: the heading is*")]
    [InlineData("call_id\tstandard_id\tverdict\nc\ts\tgood", "g.tsv:2: the verdict is 'good'; it must be one of met, not-met, not-applicable, cannot-tell.")]
    [InlineData("call_id\tstandard_id\tverdict\nc\ts\tmet\nc\ts\tmet", "g.tsv:3: 's' stands twice for the call 'c'.")]
    [InlineData("call_id\tstandard_id\tverdict\tturns\nc\ts\tmet\t3-1", "g.tsv:2: the turns are '3-1'; they must be numbers or stretches of utterances, such as 3,7-9.")]
    [InlineData("call_id\tstandard_id\tverdict\nc\t\tmet", "g.tsv:2: a cell of*")]
    public void Each_fault_of_a_gold_file_is_told_with_its_line(string text, string expected)
    {
        string fault = GoldFile.Read(text, "g.tsv").Fault;

        if (expected.EndsWith('*'))
            Assert.StartsWith(expected[..^1], fault, StringComparison.Ordinal);
        else
            Assert.Equal(expected, fault);
    }

    private static Utterance Said(int startMs, int endMs) => new(Speaker.Agent, new(startMs, endMs), "x", []);

    private static IEnumerable<VerdictPair> Pairs(int n, Verdict gold, Verdict found) => Enumerable.Range(0, n).Select(i => new VerdictPair(
        Language.English,
        new(new($"{gold}-{found}-{i}"), new("s"), gold, [], ""),
        new Finding { Standard = new("s"), Agent = new("a"), Section = "x", Verdict = found },
        EvidencePlace.Unknown));
}

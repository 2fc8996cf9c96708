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

        Assert.Equal((10, 8), (agreement.Pairs, agreement.Same));
        Assert.Equal((2, 3), (agreement.NotMetPrecision.Count, agreement.NotMetPrecision.Of));
        Assert.Equal((2, 2), (agreement.NotMetRecall.Count, agreement.NotMetRecall.Of));
        Assert.Equal((6, 7), (agreement.MetPrecision.Count, agreement.MetPrecision.Of));
        Assert.Equal((6, 7), (agreement.MetRecall.Count, agreement.MetRecall.Of));
        Assert.Equal((3, 1, 1), (agreement.CannotTellFound, agreement.CannotTellGold, agreement.CannotTellBoth));

        // pi: met .7, not-met .25, not-applicable .05; pe = (.21 + .1875 + .0475) / 2 = .2225; AC1 = (.8 - .2225) / .7775.
        Assert.Equal(0.742765, agreement.Ac1!.Value, 6);
    }

    [Fact]
    public void Without_pairs_there_is_no_figure()
    {
        var agreement = new Agreement([]);

        Assert.Null(agreement.Ac1);
        Assert.Null(agreement.MetPrecision.Share);
    }

    [Theory]
    [InlineData("call_id\tverdict\nc\tmet", "g.tsv:1: the heading is*")]
    [InlineData("call_id\tstandard_id\tverdict\nc\ts\tgood", "g.tsv:2: the verdict is 'good'; it must be one of met, not-met, not-applicable, cannot-tell.")]
    [InlineData("call_id\tstandard_id\tverdict\nc\ts\tmet\nc\ts\tmet", "g.tsv:3: 's' stands twice for the call 'c'.")]
    [InlineData("call_id\tstandard_id\tverdict\nc\t\tmet", "g.tsv:2: a cell of*")]
    public void Each_fault_of_a_gold_file_is_told_with_its_line(string text, string expected)
    {
        string fault = GoldFile.Read(text, "g.tsv").Fault;

        if (expected.EndsWith('*'))
            Assert.StartsWith(expected[..^1], fault, StringComparison.Ordinal);
        else
            Assert.Equal(expected, fault);
    }

    private static IEnumerable<VerdictPair> Pairs(int n, Verdict gold, Verdict found) => Enumerable.Range(0, n).Select(i => new VerdictPair(
        Language.English,
        new(new($"{gold}-{found}-{i}"), new("s"), gold, ""),
        new Finding { Standard = new("s"), Agent = new("a"), Section = "x", Verdict = found }));
}

using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>Tokens out of the question are ruled out without changing what the others are worth.</summary>
public class UnlikelyTokensTests
{
    private const int Text = 50_257;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Those_that_stay_keep_their_probabilities_where_the_mass_is_kept(int seed)
    {
        float[] before = Logits(new(seed)), after = [.. before];

        UnlikelyTokens.RuleOut(after, keepMass: true);

        double[] was = Probabilities(before), now = Probabilities(after);
        float likeliest = before.Max();
        int carrier = Array.FindIndex(before, l => l < likeliest - 10);
        int[] ruledOut = [.. Enumerable.Range(0, Text).Where(i => float.IsNegativeInfinity(after[i]))];
        int[] stayed = [.. Enumerable.Range(0, Text).Except(ruledOut).Where(i => i != carrier)];
        Assert.InRange(ruledOut.Length, Text / 2, Text);
        Assert.InRange(ruledOut.Max(i => was[i]), 0, was.Max() / 22_000);
        Assert.InRange(now[carrier], 0, now.Max() / 2);
        Assert.InRange(stayed.Max(i => Math.Abs(now[i] - was[i]) / was[i]), 0, 1e-4);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Those_that_stay_keep_their_relations_where_it_is_not(int seed)
    {
        float[] before = Logits(new(seed)), after = [.. before];

        UnlikelyTokens.RuleOut(after, keepMass: false);

        float limit = before.Max() - 10;
        Assert.Equal(before.Take(Text - 1).Select(l => l < limit ? float.NegativeInfinity : l), after.Take(Text - 1));
    }

    [Fact]
    public void Where_the_unlikely_together_outweigh_half_of_the_likeliest_all_stay()
    {
        float[] before = new float[Text];
        before[7] = 10.5f; // 50,256 tokens of 1/36,000 each: 1.4 times the likeliest
        float[] after = [.. before];

        UnlikelyTokens.RuleOut(after, keepMass: true);

        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData(float.NegativeInfinity)] // all were suppressed by other rules
    [InlineData(3f)]
    [InlineData(float.NaN)]
    public void Where_all_are_alike_all_stay(float logit)
    {
        float[] after = [.. Enumerable.Repeat(logit, Text)];

        UnlikelyTokens.RuleOut(after, keepMass: true);

        Assert.Equal(Enumerable.Repeat(logit, Text), after);
    }

    // Like the recogniser's: most about fifteen under the likeliest, a few near it, some suppressed.
    private static float[] Logits(Random random)
    {
        float[] logits = [.. Enumerable.Range(0, Text).Select(_ => (float)(5 - 15 + (2.5 * Normal(random))))];
        for (int i = 0; i < 200; i++)
            logits[random.Next(Text)] = random.NextSingle() * 5;
        for (int i = 0; i < 20; i++)
            logits[random.Next(Text)] = float.NegativeInfinity;
        logits[random.Next(Text)] = 5;
        return logits;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double[] Probabilities(float[] logits)
    {
        double most = logits.Max();
        double sum = logits.Sum(l => Math.Exp(l - most));
        return [.. logits.Select(l => Math.Exp(l - most) / sum)];
    }
}

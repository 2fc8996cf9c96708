using CallQa.Scoring.Classifying;
using CallQa.Scoring.Classifying.Training;
using Microsoft.ML;
using Microsoft.ML.Data;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

public class LogisticFitTests
{
    private const int Features = 40;
    private static readonly (SparseRow[] Rows, bool[] Labels) Data = Draw();

    [Fact]
    public void Our_scores_equal_those_of_ML_NET()
    {
        var context = new MLContext(1);
        IDataView scored = LogisticFit.Train(Features, Data.Rows, Data.Labels).Transform(LogisticFit.View(context, Features, Data.Rows, Data.Labels));
        float[] theirScores = [.. scored.GetColumn<float>("Score")];
        float[] theirProbabilities = [.. scored.GetColumn<float>("Probability")];
        ActWeights ours = ActWeights.Of([LogisticFit.Run(Features, Data.Rows, Data.Labels)]);
        for (int i = 0; i < Data.Rows.Length; i++)
        {
            double logOdds = ours.LogOdds(Data.Rows[i])[0];
            Assert.Equal(theirScores[i], logOdds, 1e-4);
            Assert.Equal(theirProbabilities[i], 1 / (1 + Math.Exp(-logOdds)), 1e-5);
        }
    }

    // At the minimum of 0.5 |w|^2 + C * sum of losses its slope is nil: w = C * sum of (label - probability) * x, and the bias has none.
    [Fact]
    public void The_minimum_is_that_of_the_definition_with_C_32()
    {
        (float[] weights, float bias) = LogisticFit.Run(Features, Data.Rows, Data.Labels);
        ActWeights fit = ActWeights.Of([(weights, bias)]);
        double[] pull = new double[Features];
        double biasPull = 0;
        for (int i = 0; i < Data.Rows.Length; i++)
        {
            double miss = (Data.Labels[i] ? 1 : 0) - (1 / (1 + Math.Exp(-fit.LogOdds(Data.Rows[i])[0])));
            biasPull += miss;
            for (int k = 0; k < Data.Rows[i].Indices.Length; k++)
                pull[Data.Rows[i].Indices[k]] += miss * Data.Rows[i].Values[k];
        }

        double scale = weights.Max(Math.Abs);
        Assert.All(weights.Zip(pull), pair => Assert.Equal(pair.First, 32 * pair.Second, scale * .1));
        Assert.Equal(0, biasPull, .1);
    }

    [Fact]
    public void Two_fits_give_the_same_bits()
    {
        (float[] weights, float bias) = LogisticFit.Run(Features, Data.Rows, Data.Labels);
        (float[] again, float biasAgain) = LogisticFit.Run(Features, Data.Rows, Data.Labels);
        Assert.Equal(weights, again);
        Assert.Equal(bias, biasAgain);
    }

    [Theory]
    [InlineData(true, 1000)]
    [InlineData(false, 0)]
    public void Where_all_answers_are_the_same_that_answer_is_learnt(bool answer, int thousandths)
    {
        (float[] weights, float bias) = LogisticFit.Run(Features, Data.Rows, [.. Data.Rows.Select(_ => answer)]);
        Assert.All(weights, w => Assert.Equal(0, w));
        Assert.Equal(thousandths, Thousandths.OfLogOdds(bias));
    }

    private static (SparseRow[] Rows, bool[] Labels) Draw()
    {
        var random = new Random(5);
        SparseRow[] rows = [.. Enumerable.Range(0, 200).Select(_ =>
        {
            int[] indices = [.. Enumerable.Range(0, Features).Where(_ => random.NextDouble() < .3)];
            return new SparseRow(indices, [.. indices.Select(_ => (float)random.NextDouble())]);
        })];
        return (rows, [.. rows.Select(r => r.Indices.Contains(3) && random.NextDouble() < .9)]);
    }
}

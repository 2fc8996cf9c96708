using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class FeatureSpaceTests
{
    private static readonly string[] Texts = ["tack tack hej", "tack hej då", "hej hej", "å", "tack"];

    [Fact]
    public void Words_are_kept_from_the_given_number_of_texts_on_in_ordinal_order() =>
        Assert.Equal(["hej", "tack", "tack hej"], NgramBlock.Learn(Ngrams.Words, Texts, 2).Terms);

    [Fact]
    public void A_word_weighs_as_the_definition_says()
    {
        NgramBlock block = NgramBlock.Learn(Ngrams.Words, Texts, 2);
        double hej = Math.Log(6.0 / 4) + 1;
        double tack = (Math.Log(6.0 / 4) + 1) * (1 + Math.Log(2));
        double pair = Math.Log(6.0 / 3) + 1;
        double length = Math.Sqrt((hej * hej) + (tack * tack) + (pair * pair));
        var indices = new List<int>();
        var values = new List<float>();

        block.Append("tack tack hej", 100, indices, values);

        Assert.Equal([100, 101, 102], indices);
        Assert.All(
            values.Zip([hej, tack, pair]),
            pairOf => Assert.Equal(pairOf.Second / length * Math.Sqrt(.5), pairOf.First, 1e-6));
    }

    [Fact]
    public void A_text_of_unknown_words_has_no_ngram_features()
    {
        var indices = new List<int>();
        NgramBlock.Learn(Ngrams.Words, Texts, 2).Append("okänd", 0, indices, []);
        Assert.Empty(indices);
    }

    [Fact]
    public void Centred_embeddings_have_mean_zero_and_mean_square_0_6()
    {
        float[][] vectors = [.. Enumerable.Range(1, 4).Select(k => Enumerable.Range(0, SentenceEmbedding.Size).Select(i => (float)Math.Sin(k * (i + 1))).ToArray())];
        var centring = Centring.Learn(vectors);
        double[] sums = new double[SentenceEmbedding.Size];
        double square = 0;
        foreach (float[] vector in vectors)
        {
            var values = new List<float>();
            centring.Append(vector, 0, [], values);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += values[i];
            square += values.Sum(v => (double)v * v) / vectors.Length;
        }

        Assert.All(sums, s => Assert.Equal(0, s, 1e-5));
        Assert.Equal(.6, square, 1e-5);
    }
}

using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class SentenceEmbedderTests
{
    [Fact]
    public void All_60_reference_texts_give_the_reference_values_within_1e_4()
    {
        Assert.Equal(60, ReferenceTable.Rows.Count);
        foreach ((string text, _, float[] last, float[] middle) in ReferenceTable.Rows)
        {
            SentenceEmbedding found = Models.Embedder.Embed(text);
            Assert.All(last.Zip(found.Last), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
            Assert.All(middle.Zip(found.Middle), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        }
    }

    [Fact]
    public void A_text_in_a_batch_has_the_embedding_that_it_has_alone()
    {
        string[] texts = ["ja", "Kan jag få ditt personnummer, tack?", "нет", "кошмар шестьсот рублей за письмо с печатью", "ok"];
        SentenceEmbedding[] together = Models.Embedder.Embed(texts);
        for (int i = 0; i < texts.Length; i++)
        {
            SentenceEmbedding alone = Models.Embedder.Embed(texts[i]);
            Assert.All(alone.Last.Zip(together[i].Last), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
            Assert.All(alone.Middle.Zip(together[i].Middle), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    [Fact]
    public void Four_threads_at_once_get_the_bits_that_one_gets()
    {
        string[] texts = ["thank you", "спасибо", "tack så mycket", "i want my money back"];
        SentenceEmbedding[] expected = [.. texts.Select(Models.Embedder.Embed)];
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            SentenceEmbedding found = Models.Embedder.Embed(texts[i % 4]);
            Assert.Equal(expected[i % 4].Last, found.Last);
            Assert.Equal(expected[i % 4].Middle, found.Middle);
        });
    }

    [Fact]
    public void No_texts_give_no_embeddings() => Assert.Empty(Models.Embedder.Embed([]));

    [Fact]
    public void A_missing_graph_is_named_in_the_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(folder.Path, Assert.Throws<FileNotFoundException>(() => new SentenceEmbedder(folder.Path)).Message, StringComparison.Ordinal);
    }
}

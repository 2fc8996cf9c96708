using CallQa.Scoring.Classifying;
using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

public class EmbeddingCacheTests
{
    private static readonly EmbedderIdentity Model = new("aa", "bb");
    private static readonly SentenceEmbedding Some = new(
        [.. Enumerable.Range(0, SentenceEmbedding.Size).Select(i => i / 7f)], [.. Enumerable.Range(0, SentenceEmbedding.Size).Select(i => -i / 3f)]);

    [Fact]
    public void What_was_saved_is_found_again()
    {
        using var folder = new TemporaryFolder();
        Saved(folder);
        SentenceEmbedding? found = new EmbeddingCache(folder.At("a/cache.bin"), Model).Find("hej");
        Assert.Equal(Some.Last, found?.Last);
        Assert.Equal(Some.Middle, found?.Middle);
    }

    [Fact]
    public void Embeddings_of_another_model_are_not_used()
    {
        using var folder = new TemporaryFolder();
        Saved(folder);
        Assert.Null(new EmbeddingCache(folder.At("a/cache.bin"), new("aa", "cc")).Find("hej"));
    }

    [Fact]
    public void A_damaged_file_is_not_used()
    {
        using var folder = new TemporaryFolder();
        Saved(folder);
        byte[] bytes = File.ReadAllBytes(folder.At("a/cache.bin"));
        bytes[100] ^= 1;
        File.WriteAllBytes(folder.At("a/cache.bin"), bytes);
        Assert.Null(new EmbeddingCache(folder.At("a/cache.bin"), Model).Find("hej"));
    }

    private static void Saved(TemporaryFolder folder)
    {
        var cache = new EmbeddingCache(folder.At("a/cache.bin"), Model);
        cache.Add("hej", Some);
        cache.Save();
    }
}

using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class ActModelFileTests
{
    private static readonly ActModel Model = Small();
    private static readonly byte[] Bytes = ActModelFile.Write(Model);

    [Fact]
    public void What_was_written_is_read()
    {
        ActModel read = ActModelFile.Read(Bytes, "acts.bin");
        Assert.Equal(Model.Acts, read.Acts);
        Assert.Equal(Model.Thresholds, read.Thresholds);
        Assert.Equal(Model.Embedder, read.Embedder);
        Assert.Equal(Model.Space.Words.Terms, read.Space.Words.Terms);
        Assert.Equal(Model.Space.Parts.Idf, read.Space.Parts.Idf);
        Assert.Equal(Model.Space.Middle.Mean, read.Space.Middle.Mean);
        Assert.Equal(Model.Space.Last.Factor, read.Space.Last.Factor);
        Assert.Equal(Model.Weights.Weights, read.Weights.Weights);
        Assert.Equal(Model.Weights.Biases, read.Weights.Biases);
    }

    [Fact]
    public void Reading_and_writing_again_gives_the_same_bytes() => Assert.Equal(Bytes, ActModelFile.Write(ActModelFile.Read(Bytes, "acts.bin")));

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        for (int at = 0; at < Bytes.Length; at += 97)
        {
            byte[] changed = [.. Bytes];
            changed[at] ^= 0x10;
            Assert.Contains("acts.bin", Assert.Throws<InvalidDataException>(() => ActModelFile.Read(changed, "acts.bin")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, "is not a model of acts")]
    [InlineData(20, "is not a model of acts")]
    [InlineData(-1, "is damaged")]
    [InlineData(-1000, "is damaged")]
    public void A_cut_file_is_noticed(int length, string message)
    {
        byte[] cut = Bytes[..(length < 0 ? Bytes.Length + length : length)];
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => ActModelFile.Read(cut, "acts.bin")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_is_refused_by_number()
    {
        byte[] changed = [.. Bytes];
        changed[8] = 9;
        Assert.Contains("has version 9; this program reads version 1", Assert.Throws<InvalidDataException>(() => ActModelFile.Read(changed, "acts.bin")).Message, StringComparison.Ordinal);
    }

    private static ActModel Small()
    {
        string[] texts = ["tack hej", "tack hej då", "ёлка", "tack hej"];
        SentenceEmbedding[] embeddings = [.. texts.Select((_, k) => new SentenceEmbedding(Vector(k), Vector(k + 9)))];
        var space = new FeatureSpace(
            NgramBlock.Learn(Ngrams.Words, texts, 1),
            NgramBlock.Learn(Ngrams.Parts, texts, 1),
            Centring.Learn([.. embeddings.Select(e => e.Last)]),
            Centring.Learn([.. embeddings.Select(e => e.Middle)]));
        return new()
        {
            Acts = [new("thanks", Speaker.Agent), new("anger", Speaker.Customer)],
            Thresholds = [50, 950],
            Space = space,
            Weights = ActWeights.Of([(Ramp(space.Size, .3f), -1.5f), (Ramp(space.Size, -.7f), 2)]).Halved(),
            Embedder = new(new string('a', 64), new string('b', 64)),
        };
    }

    private static float[] Vector(int k) => [.. Enumerable.Range(0, SentenceEmbedding.Size).Select(i => (float)Math.Sin(k + i))];

    private static float[] Ramp(int size, float step) => [.. Enumerable.Range(0, size).Select(i => i * step / size)];
}

namespace CallQa.Scoring.Classifying;

/// <summary>
/// What the classifier sees of a text: words and word pairs, parts of words, and both embeddings, side by side in that
/// order. Learnt from the training texts of all languages and both speakers. Thread safe.
/// </summary>
internal sealed record FeatureSpace(NgramBlock Words, NgramBlock Parts, Centring Last, Centring Middle)
{
    private const int WordSeenIn = 2;
    private const int PartSeenIn = 5;

    /// <summary>Number of features.</summary>
    public int Size => NgramCount + (2 * SentenceEmbedding.Size);

    /// <summary>Number of n-grams; the embeddings' features follow them.</summary>
    public int NgramCount => Words.Terms.Length + Parts.Terms.Length;

    /// <summary>Learns vocabulary, frequencies and centring.</summary>
    public static FeatureSpace Learn(IReadOnlyCollection<string> plainTexts, IReadOnlyCollection<SentenceEmbedding> embeddings) => new(
        NgramBlock.Learn(Ngrams.Words, plainTexts, WordSeenIn),
        NgramBlock.Learn(Ngrams.Parts, plainTexts, PartSeenIn),
        Centring.Learn([.. embeddings.Select(e => e.Last)]),
        Centring.Learn([.. embeddings.Select(e => e.Middle)]));

    /// <summary>The features of a text.</summary>
    public SparseRow Row(string plain, SentenceEmbedding embedding)
    {
        var indices = new List<int>(1024);
        var values = new List<float>(1024);
        Words.Append(plain, 0, indices, values);
        Parts.Append(plain, Words.Terms.Length, indices, values);
        Last.Append(embedding.Last, NgramCount, indices, values);
        Middle.Append(embedding.Middle, NgramCount + SentenceEmbedding.Size, indices, values);
        return new([.. indices], [.. values]);
    }
}

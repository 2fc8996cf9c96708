namespace CallQa.Scoring.Classifying;

/// <summary>One text as two unit vectors of <see cref="Size"/> numbers each.</summary>
/// <param name="Last">Mean of the last layer: the embedding as published.</param>
/// <param name="Middle">Mean of layer 8: nearer to the wording, which helps the classifier.</param>
internal sealed record SentenceEmbedding(float[] Last, float[] Middle)
{
    /// <summary>Numbers a vector.</summary>
    public const int Size = 384;
}

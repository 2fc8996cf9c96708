using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// Brings embeddings to where the classifier can use them: minus the mean of the training texts, times a factor that
/// makes the mean squared length 0.6. Embeddings of this family all point nearly the same way; without it the common
/// direction drowns the rest.
/// </summary>
/// <param name="Mean">The mean of the training texts.</param>
/// <param name="Factor">sqrt(0.6) over the root mean square length after the mean is taken off.</param>
internal sealed record Centring(ImmutableArray<float> Mean, float Factor)
{
    private const double MeanSquare = 0.6;

    /// <summary>Learns mean and factor; no vectors at all give a centring that changes nothing.</summary>
    public static Centring Learn(IReadOnlyCollection<float[]> vectors)
    {
        double[] mean = new double[SentenceEmbedding.Size];
        foreach (float[] vector in vectors)
            for (int i = 0; i < mean.Length; i++)
                mean[i] += vector[i] / (double)vectors.Count;
        double square = vectors.Sum(v => v.Select((x, i) => (x - mean[i]) * (x - mean[i])).Sum()) / Math.Max(1, vectors.Count);
        return new([.. mean.Select(m => (float)m)], square > 0 ? (float)Math.Sqrt(MeanSquare / square) : 1);
    }

    /// <summary>Appends the features of a vector, each index moved by <paramref name="offset"/>.</summary>
    public void Append(float[] vector, int offset, List<int> indices, List<float> values)
    {
        for (int i = 0; i < Mean.Length; i++)
        {
            indices.Add(offset + i);
            values.Add((vector[i] - Mean[i]) * Factor);
        }
    }
}

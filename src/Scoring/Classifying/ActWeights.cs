namespace CallQa.Scoring.Classifying;

/// <summary>The linear part of the classifier: for each act a bias and one weight a feature. Thread safe.</summary>
/// <remarks>Feature-major, so that one feature of a text adds one contiguous row to the sums of all acts.</remarks>
internal sealed class ActWeights
{
    private readonly float[] _weights;
    private readonly float[] _biases;

    /// <summary>Takes biases, one an act, and weights: act a of feature f stands at f * acts + a.</summary>
    public ActWeights(float[] weights, float[] biases)
    {
        if (biases.Length == 0 || weights.Length % biases.Length != 0)
            throw new ArgumentException($"{weights.Length} weights do not fit {biases.Length} acts.", nameof(weights));
        _weights = weights;
        _biases = biases;
    }

    /// <summary>Number of acts.</summary>
    public int Acts => _biases.Length;

    /// <summary>Number of features.</summary>
    public int Features => _weights.Length / _biases.Length;

    /// <summary>The weights, feature-major.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The biases, one an act.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>Puts the fits of the acts together.</summary>
    public static ActWeights Of(IReadOnlyList<(float[] Weights, float Bias)> fits)
    {
        int features = fits[0].Weights.Length;
        float[] weights = new float[features * fits.Count];
        for (int a = 0; a < fits.Count; a++)
            for (int f = 0; f < features; f++)
                weights[(f * fits.Count) + a] = fits[a].Weights[f];
        return new(weights, [.. fits.Select(f => f.Bias)]);
    }

    /// <summary>The same with weights as the file holds them, in half precision.</summary>
    public ActWeights Halved() => new([.. _weights.Select(w => (float)(Half)w)], _biases);

    /// <summary>The log odds of each act, summed in double precision in the order of the features.</summary>
    public double[] LogOdds(SparseRow row)
    {
        double[] sums = [.. _biases.Select(b => (double)b)];
        for (int k = 0; k < row.Indices.Length; k++)
        {
            double value = row.Values[k];
            ReadOnlySpan<float> weights = _weights.AsSpan(row.Indices[k] * sums.Length, sums.Length);
            for (int a = 0; a < weights.Length; a++)
                sums[a] += value * weights[a];
        }

        return sums;
    }
}

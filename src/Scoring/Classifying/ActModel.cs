using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying;

/// <summary>A trained classifier of acts, without the embedding model. Thread safe.</summary>
internal sealed record ActModel
{
    /// <summary>The acts, in the order of the pack's list.</summary>
    public required ImmutableArray<ActDefinition> Acts { get; init; }

    /// <summary>For each act the least probability, in thousandths, that counts as a hit.</summary>
    public required ImmutableArray<int> Thresholds { get; init; }

    /// <summary>How a text becomes features.</summary>
    public required FeatureSpace Space { get; init; }

    /// <summary>Weights and biases.</summary>
    public required ActWeights Weights { get; init; }

    /// <summary>The embedding model it was trained with: SHA-256 of its graph and of its tokenizer, lower-case hex.</summary>
    public required EmbedderIdentity Embedder { get; init; }

    /// <summary>The log odds of all acts, those of the other speaker too.</summary>
    public double[] LogOdds(string text, SentenceEmbedding embedding) =>
        Weights.LogOdds(Space.Row(ActText.Plain(text), embedding));
}

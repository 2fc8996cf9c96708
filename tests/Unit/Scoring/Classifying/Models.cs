using System.Collections.Immutable;
using CallQa.Scoring.Classifying;

namespace CallQa.Unit.Scoring.Classifying;

/// <summary>The models of the checkout, loaded once for all tests, and calls to classify.</summary>
internal static class Models
{
    private static readonly Lazy<SentenceEmbedder> LoadedEmbedder = new(() => new SentenceEmbedder(E5));
    private static readonly Lazy<ActClassifier> LoadedClassifier = new(() => ActClassifier.Open(Acts, E5));

    public static string E5 => RepositoryFolder.File("models/e5");

    public static string Acts => RepositoryFolder.File("models/acts.bin");

    public static SentenceEmbedder Embedder => LoadedEmbedder.Value;

    public static ActClassifier Classifier => LoadedClassifier.Value;

    public static RedactedTranscript Call(params Utterance[] utterances) => new(
        new CallFacts { Id = new("c1"), Agent = new("a1"), StartedAt = new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero) },
        new TranscriptOrigin { Kind = "callqa.transcript/1", Path = "c1.json", Sha256 = new string('0', 64) },
        [.. utterances],
        [],
        [],
        "card");

    public static Utterance Says(this Speaker speaker, string text) => new(speaker, new TimeRange(1000, 5000), text);

    public static ImmutableArray<ActHit> ActsOf(Speaker speaker, string text) => Classifier.Classify(Call(speaker.Says(text))).ByUtterance[0];
}

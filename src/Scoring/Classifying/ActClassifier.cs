using System.Collections.Immutable;
using System.Security.Cryptography;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// The trained classifier of acts: n-grams and sentence embeddings into one logistic regression an act, one model for the
/// three languages. Thread safe: everything learnt is read only, and the one embedding session serves all threads, each
/// computing on its own. What a call gets depends on its redacted text and the model files alone.
/// </summary>
/// <remarks>
/// No acts for an unknown speaker, for an announcement, and for a text without letters or digits. Utterances over 25 words
/// are classified in pieces, and each piece gives hits with its own time (<see cref="UtterancePieces"/>). How it was
/// made and how well it does: docs/classifier.md.
/// </remarks>
public sealed class ActClassifier : IActClassifier, IDisposable
{
    private const int LeastStored = 50;

    private readonly ActModel _model;
    private readonly SentenceEmbedder _embedder;

    private ActClassifier(ActModel model, SentenceEmbedder embedder, string sha256)
    {
        _model = model;
        _embedder = embedder;
        ModelSha256 = sha256;
        Thresholds = model.Acts.Select((a, i) => KeyValuePair.Create(a.Name, model.Thresholds[i] / 1000.0))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>For each act the least probability that counts as a hit, in steps of 1/1000; chosen in training for the highest F1.</summary>
    public ImmutableSortedDictionary<string, double> Thresholds { get; }

    /// <summary>SHA-256 of the model's file, lower-case hex. The file names the embedding model, so this names both.</summary>
    public string ModelSha256 { get; }

    /// <summary>Loads the classifier.</summary>
    /// <param name="actsFile">The trained model (<c>models/acts.bin</c>).</param>
    /// <param name="e5Folder">The folder of the sentence-embedding model (<c>models/e5</c>).</param>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged or of another version, or the embedding model is not the one that the classifier was trained with.
    /// </exception>
    public static ActClassifier Open(string actsFile, string e5Folder)
    {
        if (!File.Exists(actsFile))
            throw new FileNotFoundException($"{actsFile}: the model of acts is missing; 'callqa train' makes it.", actsFile);
        byte[] file = File.ReadAllBytes(actsFile);
        ActModel model = ActModelFile.Read(file, actsFile);
        EmbedderIdentity found = EmbedderIdentity.Of(e5Folder);
        if (found != model.Embedder)
        {
            throw new InvalidDataException(
                $"{actsFile}: was trained with the embedding model {Short(model.Embedder)} (graph/pieces), but {e5Folder} holds {Short(found)}; put back that model, or train anew with 'callqa train'.");
        }

        return new(model, new SentenceEmbedder(e5Folder), Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    /// <inheritdoc/>
    public CallActs Classify(RedactedTranscript call)
    {
        var pieces = new List<(int Utterance, TimeRange Time, string Text)>();
        for (int u = 0; u < call.Utterances.Length; u++)
        {
            Utterance utterance = call.Utterances[u];
            if (utterance.Speaker == Speaker.Unknown || utterance.Kind == UtteranceKind.Announcement)
                continue;
            foreach (TextPiece piece in UtterancePieces.Of(utterance.Text))
            {
                string text = utterance.Text.Substring(piece.CharStart, piece.CharLength);
                if (ActText.Plain(text).Length > 0)
                    pieces.Add((u, UtterancePieces.Time(utterance, piece), ActText.Spoken(text)));
            }
        }

        string[] texts = [.. pieces.Select(p => p.Text).Distinct(StringComparer.Ordinal)];
        Dictionary<string, double[]> logOdds = texts.Zip(_embedder.Embed(texts))
            .ToDictionary(x => x.First, x => _model.LogOdds(x.First, x.Second), StringComparer.Ordinal);
        ILookup<int, (int Utterance, TimeRange Time, string Text)> byUtterance = pieces.ToLookup(p => p.Utterance);
        return new(
            [.. call.Utterances.Select((utterance, u) => Hits(utterance.Speaker, byUtterance[u].Select(p => (p.Time, logOdds[p.Text]))))],
            ModelSha256);
    }

    /// <inheritdoc/>
    public void Dispose() => _embedder.Dispose();

    // Pieces of an utterance without word times share its time: an act found in several of them is one hit, the surest.
    private ImmutableArray<ActHit> Hits(Speaker speaker, IEnumerable<(TimeRange Time, double[] LogOdds)> pieces)
    {
        var hits = new List<ActHit>();
        foreach ((TimeRange time, double[] logOdds) in pieces)
        {
            for (int a = 0; a < logOdds.Length; a++)
            {
                int thousandths = Thousandths.OfLogOdds(logOdds[a]);
                if (_model.Acts[a].Speaker != speaker || thousandths < LeastStored)
                    continue;
                var hit = new ActHit(_model.Acts[a].Name, thousandths / 1000.0, time);
                int same = hits.FindIndex(h => h.Time == time && string.Equals(h.Act, hit.Act, StringComparison.Ordinal));
                if (same < 0)
                    hits.Add(hit);
                else if (hits[same].Probability < hit.Probability)
                    hits[same] = hit;
            }
        }

        return [.. hits];
    }

    private static string Short(EmbedderIdentity embedder) => $"{embedder.GraphSha256[..12]}/{embedder.PiecesSha256[..12]}";
}

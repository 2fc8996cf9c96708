using System.Security.Cryptography;
using System.Text;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>
/// Embeddings of texts that were computed before, in one file, by the hash of the text; so that a second training need
/// not wait for them. Each embedding is computed on its own, never in a batch: what is cached equals what would be
/// computed. A file that is of another embedding model or damaged is ignored and replaced.
/// </summary>
internal sealed class EmbeddingCache
{
    private const int KeyLength = 32;
    private const int RecordLength = KeyLength + (2 * SentenceEmbedding.Size * sizeof(float));

    private readonly string? _file;
    private readonly byte[] _model;
    private readonly SortedDictionary<string, SentenceEmbedding> _known = new(StringComparer.Ordinal);

    /// <summary>Reads the cache; null means that nothing is kept.</summary>
    public EmbeddingCache(string? file, EmbedderIdentity embedder)
    {
        _file = file;
        _model = SHA256.HashData(Encoding.UTF8.GetBytes(embedder.GraphSha256 + embedder.PiecesSha256));
        if (file is null || !File.Exists(file))
            return;
        byte[] bytes = File.ReadAllBytes(file);
        int content = bytes.Length - KeyLength;
        if (content < KeyLength || (content - KeyLength) % RecordLength != 0
            || !bytes.AsSpan().StartsWith(_model) || !SHA256.HashData(bytes.AsSpan(0, content)).AsSpan().SequenceEqual(bytes.AsSpan(content)))
            return;
        for (int at = KeyLength; at < content; at += RecordLength)
        {
            float[] both = new float[2 * SentenceEmbedding.Size];
            Buffer.BlockCopy(bytes, at + KeyLength, both, 0, RecordLength - KeyLength);
            _known[Convert.ToHexString(bytes, at, KeyLength)] = new(both[..SentenceEmbedding.Size], both[SentenceEmbedding.Size..]);
        }
    }

    /// <summary>The embedding of a text, if known.</summary>
    public SentenceEmbedding? Find(string text) => _known.GetValueOrDefault(Key(text));

    /// <summary>Adds an embedding; it is written with the next <see cref="Save"/>.</summary>
    public void Add(string text, SentenceEmbedding embedding) => _known[Key(text)] = embedding;

    /// <summary>Writes the file anew.</summary>
    public void Save()
    {
        if (_file is null)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        using var content = new MemoryStream();
        content.Write(_model);
        byte[] vectors = new byte[RecordLength - KeyLength];
        foreach ((string key, SentenceEmbedding embedding) in _known)
        {
            content.Write(Convert.FromHexString(key));
            Buffer.BlockCopy(embedding.Last, 0, vectors, 0, vectors.Length / 2);
            Buffer.BlockCopy(embedding.Middle, 0, vectors, vectors.Length / 2, vectors.Length / 2);
            content.Write(vectors);
        }

        content.Write(SHA256.HashData(content.ToArray()));
        string next = _file + ".new";
        File.WriteAllBytes(next, content.ToArray());
        File.Move(next, _file, overwrite: true);
    }

    private static string Key(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

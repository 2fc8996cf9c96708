using System.Security.Cryptography;

namespace CallQa.Scoring.Classifying;

/// <summary>Which embedding model: SHA-256 of the graph's and the tokenizer's file, lower-case hex.</summary>
internal sealed record EmbedderIdentity(string GraphSha256, string PiecesSha256)
{
    /// <summary>The name of the graph in its folder.</summary>
    public const string GraphFile = "e5-small-ru-sv-en.onnx";

    /// <summary>The name of the tokenizer's model in its folder.</summary>
    public const string PiecesFile = "e5-small-ru-sv-en.spm.model";

    /// <summary>Hashes the two files of a folder.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static EmbedderIdentity Of(string e5Folder) =>
        new(Hash(Path.Combine(e5Folder, GraphFile)), Hash(Path.Combine(e5Folder, PiecesFile)));

    private static string Hash(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"{file}: a file of the sentence-embedding model is missing.", file);
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

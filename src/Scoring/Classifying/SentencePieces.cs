using Microsoft.ML.Tokenizers;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// Cuts a text into the ids that the sentence-embedding model was trained with: <c>0</c>, at most 510 pieces of
/// <c>"query: " + text</c>, <c>2</c>. Thread safe.
/// </summary>
/// <remarks>
/// Two things differ between the tokenizer of the library and the original and are evened out here: the original drops
/// control characters, and it joins neighbouring unknown characters into one unknown piece. models/e5/reference.tsv
/// holds what must come out.
/// </remarks>
internal sealed class SentencePieces
{
    private const int Start = 0;
    private const int End = 2;
    private const int MaxPieces = 510;

    private readonly SentencePieceTokenizer _tokenizer;
    private readonly int _unknown;

    /// <summary>Reads the SentencePiece model.</summary>
    /// <exception cref="InvalidDataException">The file is no SentencePiece model.</exception>
    public SentencePieces(string modelFile)
    {
        using var stream = new MemoryStream(File.ReadAllBytes(modelFile));
        try
        {
            _tokenizer = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        }
        catch (Exception e)
        {
            throw new InvalidDataException($"{modelFile}: is not a SentencePiece model ({e.Message}).", e);
        }

        _unknown = _tokenizer.UnknownId;
    }

    /// <summary>The ids of a text, with the start and the end.</summary>
    public int[] Ids(string text)
    {
        IReadOnlyList<int> pieces = _tokenizer.EncodeToIds(WithoutControls("query: " + text));
        var ids = new List<int>(Math.Min(pieces.Count, MaxPieces) + 2) { Start };
        int last = -1;
        foreach (int piece in pieces)
        {
            if (piece == _unknown && last == _unknown)
                continue;
            if (ids.Count > MaxPieces)
                break;
            ids.Add(piece);
            last = piece;
        }

        ids.Add(End);
        return [.. ids];
    }

    private static string WithoutControls(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
            ? string.Concat(text.Where(c => !IsDropped(c)))
            : text;

    private static bool IsDropped(char c) =>
        (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) || c is '\u007f' or '\u008f' or '\u009f';
}

using Microsoft.ML.OnnxRuntime;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// Turns texts into embeddings with ONNX Runtime. Thread safe: one session with one intra-op thread serves all callers,
/// each computing on its own thread.
/// </summary>
/// <remarks>
/// The graph's vectors hardly depend on what else is in the batch (1e-6), but they do in the last bits; batches
/// therefore are made inside one call of <see cref="Embed(IReadOnlyList{string})"/> only, and depend on nothing but its texts.
/// </remarks>
internal sealed class SentenceEmbedder : IDisposable
{
    private const int Padding = 1;
    private const int MaxBatch = 32;

    // Padding is computed like text; a batch may waste at most so many pieces a text.
    private const int MaxPaddingPerText = 3;

    private static readonly string[] Outputs = ["embedding", "embedding_mid"];

    private readonly SentencePieces _pieces;
    private readonly InferenceSession _session;

    /// <summary>Loads graph and tokenizer from the folder that holds them.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public SentenceEmbedder(string e5Folder)
    {
        string graph = Path.Combine(e5Folder, EmbedderIdentity.GraphFile);
        if (!File.Exists(graph))
            throw new FileNotFoundException($"{graph}: the sentence-embedding model is missing.", graph);
        _pieces = new SentencePieces(Path.Combine(e5Folder, EmbedderIdentity.PiecesFile));
        OnnxTelemetry.Off();
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        try
        {
            _session = new InferenceSession(graph, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw new InvalidDataException($"{graph}: ONNX Runtime cannot load it ({e.Message}).", e);
        }
    }

    /// <summary>The embedding of one text, on its own.</summary>
    public SentenceEmbedding Embed(string text) => Embed([text])[0];

    /// <summary>The embeddings of texts, same index; short waits for long ones are avoided by batches of like length.</summary>
    public SentenceEmbedding[] Embed(IReadOnlyList<string> texts)
    {
        int[][] ids = [.. texts.Select(_pieces.Ids)];
        int[] order = [.. Enumerable.Range(0, ids.Length).OrderBy(i => ids[i].Length).ThenBy(i => i)];
        var found = new SentenceEmbedding[ids.Length];
        for (int from = 0; from < order.Length;)
        {
            int to = from + 1;
            while (to < order.Length && to - from < MaxBatch && ids[order[to]].Length <= ids[order[from]].Length + MaxPaddingPerText)
                to++;
            Run(ids, order.AsSpan(from, to - from), found);
            from = to;
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Run(int[][] ids, ReadOnlySpan<int> rows, SentenceEmbedding[] found)
    {
        int width = ids[rows[^1]].Length;
        long[] input = new long[rows.Length * width];
        long[] mask = new long[rows.Length * width];
        Array.Fill(input, Padding);
        for (int r = 0; r < rows.Length; r++)
        {
            int[] row = ids[rows[r]];
            for (int k = 0; k < row.Length; k++)
            {
                input[(r * width) + k] = row[k];
                mask[(r * width) + k] = 1;
            }
        }

        long[] shape = [rows.Length, width];
        using OrtValue inputValue = OrtValue.CreateTensorValueFromMemory(input, shape);
        using OrtValue maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var run = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> result =
            _session.Run(run, ["input_ids", "attention_mask"], [inputValue, maskValue], Outputs);
        ReadOnlySpan<float> last = result[0].GetTensorDataAsSpan<float>();
        ReadOnlySpan<float> middle = result[1].GetTensorDataAsSpan<float>();
        for (int r = 0; r < rows.Length; r++)
        {
            found[rows[r]] = new SentenceEmbedding(
                last.Slice(r * SentenceEmbedding.Size, SentenceEmbedding.Size).ToArray(),
                middle.Slice(r * SentenceEmbedding.Size, SentenceEmbedding.Size).ToArray());
        }
    }
}

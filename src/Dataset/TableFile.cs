using Parquet;
using Parquet.Serialization;

namespace CallQa.Dataset;

/// <summary>
/// Rows of one type to and from one Parquet file: zstd, row groups of <see cref="RowGroup"/> rows, so that files larger
/// than memory can be merged row by row. Same rows, same bytes. Thread safe.
/// </summary>
internal static class TableFile
{
    /// <summary>Rows a group: large enough to compress well, small enough to hold several in memory.</summary>
    public const int RowGroup = 50_000;

    /// <summary>Columns with few different values; Parquet.Net uses a dictionary only where told to.</summary>
    private static readonly string[] FewValues =
    [
        "agent_id", "team", "direction", "queue", "language", "transcript_origin", "recogniser", "recogniser_sha256",
        "acts_model_sha256", "redaction", "events/list/element/kind", "events/list/element/by", "notes/list/element", "run_id",
        "speaker", "kind", "acts/list/element/act", "section", "standard_id", "verdict", "reason", "profile", "profile_sha256",
        "pack_version", "pack_sha256", "evidence/list/element/kind", "evidence/list/element/signal", "rater", "origin", "stage",
        "call_id", "subject_kind",
    ];

    /// <summary>Writes all rows in order and returns how many; the stream is flushed to the disk.</summary>
    public static async Task<long> WriteAsync<T>(IEnumerable<T> rows, FileStream stream)
        where T : class, new()
    {
        long count = 0;
        await ParquetSerializer.SerializeAsync(Counted(), stream, Options());
        Durable.Sync(stream);
        return count;

        IEnumerable<T> Counted()
        {
            foreach (T row in rows)
            {
                count++;
                yield return row;
            }
        }
    }

    /// <summary>Reads the rows in order, one row group in memory at a time. <typeparamref name="T"/> may have fewer columns.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of another shape.</exception>
    public static IEnumerable<T> Read<T>(string path)
        where T : class, new()
    {
        int groups = Groups(path);
        for (int group = 0; group < groups; group++)
            foreach (T row in ReadGroup<T>(path, group))
                yield return row;
    }

    private static int Groups(string path) => Checked(path, async () =>
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(path);
        return reader.RowGroupCount;
    });

    private static IList<T> ReadGroup<T>(string path, int group)
        where T : class, new() =>
        Checked(path, async () => (await ParquetSerializer.DeserializeAsync<T>(path, Options(), group)).Data);

    /// <summary>What reading gives.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of another shape.</exception>
    internal static TResult Checked<TResult>(string path, Func<Task<TResult>> read)
    {
        try
        {
            return read().GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is not (FileNotFoundException or DirectoryNotFoundException or OutOfMemoryException))
        {
            throw new InvalidDataException($"{path}: cannot be read as part of this dataset: {error.Message}", error);
        }
    }

    private static ParquetOptions Options()
    {
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,

            // The default level is zstd's highest: thirty times slower for a tenth less.
            CompressionLevel = System.IO.Compression.CompressionLevel.Optimal,
            RowGroupSize = RowGroup,
        };
        foreach (string column in FewValues)
            options.ColumnEncodingHints[column] = EncodingHint.Dictionary;
        return options;
    }
}

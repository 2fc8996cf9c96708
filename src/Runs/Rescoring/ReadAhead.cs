namespace CallQa.Runs.Rescoring;

/// <summary>Reads the next items while the caller works on those before, so that reading holds no worker up.</summary>
internal static class ReadAhead
{
    /// <summary>The items in their order, in chunks; one chunk is read ahead, by one other thread at a time. What reading throws comes after the chunks before it.</summary>
    /// <param name="items">Read once, and disposed when nobody reads any more.</param>
    /// <param name="size">Items a chunk.</param>
    public static IEnumerable<T[]> InChunks<T>(IEnumerable<T> items, int size)
    {
        using IEnumerator<T[]> chunks = items.Chunk(size).GetEnumerator();
        Task<T[]?> next = Read();
        try
        {
            while (next.GetAwaiter().GetResult() is { } chunk)
            {
                next = Read();
                yield return chunk;
            }
        }
        finally
        {
            // Who breaks off must not dispose of it under its reader.
            Task.WaitAny(next);
        }

        Task<T[]?> Read() => Task.Run(() => chunks.MoveNext() ? chunks.Current : null);
    }
}

namespace CallQa.Dataset.Columns;

/// <summary>Reads the next item while the caller works on the one before, so that reading holds no worker up.</summary>
internal static class ReadAhead
{
    /// <summary>The items in their order, each disposed when the next is asked for; one is read ahead, by one other thread at a time. What reading throws comes after the items before it.</summary>
    /// <param name="items">Read once, and disposed when nobody reads any more.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
        where T : class, IDisposable
    {
        using IEnumerator<T> source = items.GetEnumerator();
        Task<T?> next = Read();
        try
        {
            while (next.GetAwaiter().GetResult() is { } item)
            {
                next = Read();
                using (item)
                    yield return item;
            }
        }
        finally
        {
            // Who breaks off must not dispose of the source under its reader.
            Task.WaitAny(next);
            if (next.IsCompletedSuccessfully)
                next.Result?.Dispose();
        }

        Task<T?> Read() => Task.Run(() => source.MoveNext() ? source.Current : null);
    }
}

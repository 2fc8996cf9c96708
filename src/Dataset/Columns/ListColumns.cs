namespace CallQa.Dataset.Columns;

/// <summary>A column that holds a list of structures in each row: all elements of a group side by side, and where each row's begin.</summary>
internal sealed class ListColumns(ColumnGroup group, string column)
{
    private int[]? _starts;

    /// <summary>The first element of a row; the next row's first is behind its last. Any column must have been read before.</summary>
    public int Start(int row) => _starts![row];

    /// <summary>A column of the structures with a value in each element.</summary>
    /// <exception cref="InvalidDataException">It is damaged, missing or of another type.</exception>
    public T[] Values<T>(string field)
        where T : struct => Read<T>(field, 0).Values;

    /// <summary>A column of the structures whose value an element may lack.</summary>
    /// <exception cref="InvalidDataException">It is damaged, missing or of another type.</exception>
    public T?[] ValuesOrNull<T>(string field)
        where T : struct
    {
        LeafColumn<T> read = Read<T>(field, 1);
        return read.Spread(group.Lend<T?>(read.Places), read.Full - 1);
    }

    private LeafColumn<T> Read<T>(string field, int optional)
        where T : struct
    {
        string path = $"{column}/list/element/{field}";
        LeafColumn<T> read = group.Read<T>(path);
        int[] starts = group.Lend<int>(group.Rows + 1);
        Span<int> own = starts.AsSpan(0, group.Rows + 1);
        if (!read.TryStarts(own, read.Full - optional) || (_starts is not null && !own.SequenceEqual(_starts.AsSpan(0, own.Length))))
            throw group.Damaged(path);
        _starts ??= starts;
        return read;
    }
}

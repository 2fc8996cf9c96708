namespace CallQa.Dataset.Columns;

/// <summary>One column as Parquet keeps it: the values that are there, side by side, and for each place whether one is there and whether it begins a row.</summary>
/// <param name="Values">Only values that are there.</param>
/// <param name="Definitions">For each place, how much of the path is there; <paramref name="Full"/> with a value.</param>
/// <param name="Repetitions">For each place, 0 where a row begins.</param>
/// <param name="Places">Values, gaps and empty lists together.</param>
/// <param name="Full">The definition of a place with a value.</param>
internal sealed record LeafColumn<T>(T[] Values, int[] Definitions, int[] Repetitions, int Places, int Full)
    where T : struct
{
    /// <summary>A value or null for each place whose definition is at least <paramref name="from"/>.</summary>
    public T?[] Spread(T?[] into, int from)
    {
        for (int place = 0, value = 0, to = 0; place < Places; place++)
            if (Definitions[place] >= from)
                into[to++] = Definitions[place] == Full ? Values[value++] : null;
        return into;
    }

    /// <summary>Where each row's list begins among its elements, and behind the last row where they end; an element is at least of this definition.</summary>
    /// <returns>False where these are not so many rows.</returns>
    public bool TryStarts(Span<int> starts, int element)
    {
        int row = 0, count = 0;
        for (int place = 0; place < Places; place++)
        {
            if (Repetitions[place] == 0)
            {
                if (row == starts.Length - 1)
                    return false;
                starts[row++] = count;
            }

            if (Definitions[place] >= element)
                count++;
        }

        starts[row] = count;
        return row == starts.Length - 1;
    }
}

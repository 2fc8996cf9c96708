namespace CallQa.Dataset.Columns;

/// <summary>The columns of <c>scorecards</c> that tell each call's score. Thread safe.</summary>
internal static class TotalColumns
{
    /// <summary>The score of each call of a file in order, 0 to 100; null where nothing counts.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static IEnumerable<(string Call, double? Percent)> Read(string path)
    {
        foreach (ColumnGroup next in ColumnGroup.Of(path))
        {
            using ColumnGroup group = next;
            ReadOnlyMemory<char>[] calls = group.Values<ReadOnlyMemory<char>>("call_id");
            ReadOnlyMemory<char>[] sections = group.Values<ReadOnlyMemory<char>>("section");
            double?[] percents = group.ValuesOrNull<double>("score_percent");
            for (int row = 0; row < group.Rows; row++)
                if (sections[row].Span.SequenceEqual(SectionScore.Total))
                    yield return (calls[row].ToString(), percents[row]);
        }
    }
}

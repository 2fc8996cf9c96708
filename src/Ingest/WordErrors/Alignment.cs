namespace CallQa.Ingest.WordErrors;

/// <summary>Fewest substitutions, deletions and insertions that make one sequence of the other (Levenshtein).</summary>
internal static class Alignment
{
    /// <summary>The number of edits, in memory of one row: the characters of an hour would not fit as a table.</summary>
    public static int Edits<T>(IReadOnlyList<T> reference, IReadOnlyList<T> found)
        where T : IEquatable<T>
    {
        int[] row = [.. Enumerable.Range(0, found.Count + 1)];
        for (int i = 1; i <= reference.Count; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= found.Count; j++)
            {
                int change = corner + (reference[i - 1].Equals(found[j - 1]) ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(corner, row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    /// <summary>The pairs of equal elements on one way of fewest edits, as indexes.</summary>
    public static IEnumerable<(int Reference, int Found)> Equals<T>(IReadOnlyList<T> reference, IReadOnlyList<T> found)
        where T : IEquatable<T>
    {
        int[,] table = Table(reference, found);
        int i = reference.Count, j = found.Count;
        while (i > 0 && j > 0)
        {
            if (reference[i - 1].Equals(found[j - 1]) && table[i, j] == table[i - 1, j - 1])
                yield return (--i, --j);
            else if (table[i, j] == table[i - 1, j - 1] + 1)
                (i, j) = (i - 1, j - 1);
            else if (table[i, j] == table[i - 1, j] + 1)
                i--;
            else
                j--;
        }
    }

    private static int[,] Table<T>(IReadOnlyList<T> reference, IReadOnlyList<T> found)
        where T : IEquatable<T>
    {
        int[,] table = new int[reference.Count + 1, found.Count + 1];
        for (int i = 0; i <= reference.Count; i++)
            table[i, 0] = i;
        for (int j = 0; j <= found.Count; j++)
            table[0, j] = j;
        for (int i = 1; i <= reference.Count; i++)
            for (int j = 1; j <= found.Count; j++)
                table[i, j] = Math.Min(
                    table[i - 1, j - 1] + (reference[i - 1].Equals(found[j - 1]) ? 0 : 1),
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        return table;
    }
}

namespace CallQa.Scoring.Matching;

/// <summary>Finds the right name that somebody may have meant. Thread safe.</summary>
public static class NearestName
{
    /// <summary>The known name at the smallest edit distance (at most a third of the length, and 1 for short names); the first by ordinal of equals; null where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        int limit = Math.Max(1, name.Length / 3);
        return known.Distinct(StringComparer.Ordinal)
            .Select(right => (right, distance: EditDistance.Within(limit, name, right)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.right, StringComparer.Ordinal)
            .Select(pair => pair.right).FirstOrDefault();
    }
}

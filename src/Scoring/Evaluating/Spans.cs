namespace CallQa.Scoring.Evaluating;

/// <summary>Arithmetic on lists of half-open stretches in milliseconds; all results are sorted and apart.</summary>
internal static class Spans
{
    /// <summary>Sorts and merges what meets.</summary>
    public static List<(long Start, long End)> Union(IEnumerable<(long Start, long End)> spans)
    {
        var merged = new List<(long Start, long End)>();
        foreach ((long start, long end) in spans.Where(s => s.End > s.Start).OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && start <= merged[^1].End)
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
            else
                merged.Add((start, end));
        }

        return merged;
    }

    /// <summary>What lies in both.</summary>
    public static List<(long Start, long End)> Intersect(List<(long Start, long End)> a, List<(long Start, long End)> b)
    {
        var both = new List<(long Start, long End)>();
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            long start = Math.Max(a[i].Start, b[j].Start), end = Math.Min(a[i].End, b[j].End);
            if (end > start)
                both.Add((start, end));
            if (a[i].End < b[j].End)
                i++;
            else
                j++;
        }

        return both;
    }

    /// <summary>What of <paramref name="a"/> lies outside <paramref name="b"/>.</summary>
    public static List<(long Start, long End)> Subtract(List<(long Start, long End)> a, List<(long Start, long End)> b)
    {
        var rest = new List<(long Start, long End)>();
        foreach ((long start, long end) in a)
        {
            long at = start;
            foreach ((long cutStart, long cutEnd) in b)
            {
                if (cutEnd <= at || cutStart >= end)
                    continue;
                if (cutStart > at)
                    rest.Add((at, cutStart));
                at = Math.Max(at, cutEnd);
            }

            if (at < end)
                rest.Add((at, end));
        }

        return rest;
    }

    /// <summary>Sum of lengths.</summary>
    public static long Length(List<(long Start, long End)> spans) => spans.Sum(s => s.End - s.Start);
}

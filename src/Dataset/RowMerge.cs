using CallQa.Dataset.Rows;
using CallQa.Dataset.Staging;

namespace CallQa.Dataset;

/// <summary>Merges a day's stored rows with those of fresh calls, both in order of call, without holding either in memory.</summary>
internal static class RowMerge
{
    /// <summary>Stored rows but those of replaced calls, and the fresh ones, in order of call.</summary>
    public static IEnumerable<T> Of<T>(
        IEnumerable<T> stored, IReadOnlySet<CallId> replaced, IReadOnlyList<StagedEntry> fresh, Func<string, IEnumerable<T>> read)
        where T : ICallRow
    {
        int next = 0;
        foreach (T row in stored)
        {
            var id = new CallId(row.CallId);
            for (; next < fresh.Count && fresh[next].Ledger.Id.CompareTo(id) < 0; next++)
                foreach (T before in read(fresh[next].Path))
                    yield return before;
            if (!replaced.Contains(id))
                yield return row;
        }

        for (; next < fresh.Count; next++)
            foreach (T after in read(fresh[next].Path))
                yield return after;
    }
}

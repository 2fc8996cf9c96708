using System.Collections.Immutable;

namespace CallQa.Dataset;

/// <summary>Puts together what two tables tell of the same calls. Thread safe.</summary>
internal static class StoredScores
{
    /// <summary>The scores of calls, from findings and totals that are both in order of call.</summary>
    /// <exception cref="InvalidDataException">Findings belong to no total.</exception>
    public static IEnumerable<StoredScore> Of(IEnumerable<(string Call, Finding Finding)> findings, IEnumerable<(string Call, double? Percent)> totals)
    {
        using IEnumerator<(string Call, Finding Finding)> next = findings.GetEnumerator();
        bool more = next.MoveNext();
        foreach ((string call, double? percent) in totals)
        {
            var own = ImmutableArray.CreateBuilder<Finding>();
            for (; more && string.Equals(next.Current.Call, call, StringComparison.Ordinal); more = next.MoveNext())
                own.Add(next.Current.Finding);
            yield return new(new(call), own.ToImmutable(), percent);
        }

        if (more)
            throw new InvalidDataException($"Findings of call '{next.Current.Call}' have no scorecard.");
    }
}

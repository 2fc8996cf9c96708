using System.Collections.Immutable;

namespace CallQa.Reports.Agents;

/// <summary>Puts groups in order where that is fair, and says how sure the order is.</summary>
internal static class Ranking
{
    /// <summary>Parts the lines into those that are ranked and those that are not.</summary>
    /// <param name="lines">In any order.</param>
    /// <param name="minimumCalls">Fewest scored calls for a rank; at least 1 counts.</param>
    public static (ImmutableArray<GroupLine> Ranked, ImmutableArray<GroupLine> Unranked) Of(IReadOnlyList<GroupLine> lines, int minimumCalls)
    {
        GroupLine[] ranked =
        [
            .. lines.Where(l => l.Score.N >= Math.Max(1, minimumCalls))
                .OrderByDescending(l => l.Score.Value)
                .ThenBy(l => l.Name, StringComparer.Ordinal),
        ];
        return (
            [.. ranked.Select(l => l with { Rank = Range(l, ranked) })],
            [.. lines.Where(l => l.Score.N < Math.Max(1, minimumCalls)).OrderBy(l => l.Name, StringComparer.Ordinal)]);
    }

    private static RankRange Range(GroupLine line, GroupLine[] ranked)
    {
        int above = ranked.Count(other => Low(other) > High(line)), below = ranked.Count(other => High(other) < Low(line));
        return new(1 + above, ranked.Length - below);
    }

    // Where no spread was seen, nothing is known of the doubt: then the whole scale is possible.
    private static double Low(GroupLine line) => line.Score.Low ?? 0;

    private static double High(GroupLine line) => line.Score.High ?? 100;
}

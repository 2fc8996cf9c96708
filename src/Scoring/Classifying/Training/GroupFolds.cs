using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>
/// Deals examples to folds so that a split group stays whole. The groups are put in an order that depends on their names
/// and the seed alone, then dealt round in turn, so that folds hold about as many groups each.
/// </summary>
internal static class GroupFolds
{
    /// <summary>The fold, 0 to <paramref name="folds"/> - 1, of each example.</summary>
    public static int[] Assign(IReadOnlyList<string> groups, int folds, int seed)
    {
        Dictionary<string, int> fold = groups.Distinct(StringComparer.Ordinal)
            .OrderBy(g => Shuffled(g, seed), StringComparer.Ordinal)
            .Select((g, i) => (g, i))
            .ToDictionary(x => x.g, x => x.i % folds, StringComparer.Ordinal);
        return [.. groups.Select(g => fold[g])];
    }

    private static string Shuffled(string group, int seed) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed.ToString(CultureInfo.InvariantCulture) + ":" + group)));
}

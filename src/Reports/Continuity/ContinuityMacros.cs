using System.Globalization;
using CallQa.Reports.Statistics;
using DuckDB.NET.Data;

namespace CallQa.Reports.Continuity;

/// <summary>
/// The statistics that queries of continuity may use, as macros: <c>share_low(k, n)</c> and <c>share_high(k, n)</c> (Wilson's
/// 95 % interval, as <see cref="Proportion"/>), and <c>t95(df)</c> (the quantile of <see cref="StudentT"/>). <c>list_distinct_in_order(l)</c> keeps of
/// equal items the first.
/// </summary>
internal static class ContinuityMacros
{
    /// <summary>From here on the quantile is expanded about the normal one: z + (z³ + z) / 4df, good to 1e-4.</summary>
    private const int Tabled = 100;

    /// <summary>Makes them in a database.</summary>
    public static void Create(DuckDBConnection connection)
    {
        string quantiles = string.Join(", ", Enumerable.Range(1, Tabled).Select(df => StudentT.TwoSided95(df).ToString("R", CultureInfo.InvariantCulture)));
        foreach (string macro in new[]
        {
            $"t95(df) AS CASE WHEN df < 1 THEN NULL WHEN df <= {Tabled} THEN ([{quantiles}]::DOUBLE[])[df::INTEGER] ELSE 1.959963984540054 + 2.3723 / df END",
            "share_middle(k, n) AS (k / n::DOUBLE + 3.841458820694124 / (2 * n)) / (1 + 3.841458820694124 / n)",
            "share_half(k, n) AS 1.959963984540054 / (1 + 3.841458820694124 / n) * sqrt((k / n::DOUBLE) * (1 - k / n::DOUBLE) / n + 3.841458820694124 / (4.0 * n * n))",
            "list_distinct_in_order(l) AS list_filter(l, lambda x, i: list_position(l, x) = i)",
            "share_low(k, n) AS CASE WHEN n > 0 THEN greatest(0, share_middle(k, n) - share_half(k, n)) END",
            "share_high(k, n) AS CASE WHEN n > 0 THEN least(1, share_middle(k, n) + share_half(k, n)) END",
        })
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"CREATE OR REPLACE TEMP MACRO {macro}";
            command.ExecuteNonQuery();
        }
    }
}

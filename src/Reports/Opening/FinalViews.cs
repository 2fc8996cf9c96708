using System.Collections.Immutable;
using CallQa.Reports.Queries;
using DuckDB.NET.Data;

namespace CallQa.Reports.Opening;

/// <summary>
/// What counts once people have decided (docs/labels.md), beside the tables, each made by a query in <c>Queries/</c>. What is small
/// and asked for several times becomes a table when the dataset is opened.
/// </summary>
internal static class FinalViews
{
    // DuckDB looks a name up in a list while it reads, and leaves alone what the rest of a row would cost; but name by name.
    private const int Few = 500;

    /// <summary>Names of those that everybody may ask.</summary>
    public static readonly ImmutableArray<string> All = ["decisions", "final_findings", "final_scorecards"];

    /// <summary>Makes them, once the tables are there.</summary>
    public static void Make(DuckDBConnection connection)
    {
        Do(connection, $"CREATE TABLE decisions AS {QueryText.Of("decisions")}");
        string decided = OfDecided(connection);
        Do(connection, $"CREATE VIEW final_findings AS {QueryText.Of("final-findings")}");
        Do(connection, $"CREATE TEMP TABLE decided_findings AS SELECT * FROM ({QueryText.Of("decided-findings")}) WHERE {decided}");
        Do(connection, $"CREATE TEMP VIEW cards AS SELECT * FROM scorecards WHERE {decided}");
        Do(connection, $"CREATE TEMP TABLE decided_scorecards AS {QueryText.Of("decided-scorecards")}");
        Do(connection, $"CREATE VIEW final_scorecards AS {QueryText.Of("final-scorecards")}");
    }

    /// <summary>The condition that a row belongs to a call of which a person decided something.</summary>
    private static string OfDecided(DuckDBConnection connection)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT call_id FROM decisions ORDER BY call_id LIMIT {Few + 1}";
        using DuckDBDataReader reader = command.ExecuteReader();
        var calls = new List<string>();
        while (reader.Read())
            calls.Add($"'{reader.GetString(0).Replace("'", "''", StringComparison.Ordinal)}'");
        return calls.Count switch
        {
            0 => "false",
            <= Few => $"list_contains([{string.Join(", ", calls)}], call_id)",
            _ => "call_id IN (SELECT call_id FROM decisions)",
        };
    }

    private static void Do(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

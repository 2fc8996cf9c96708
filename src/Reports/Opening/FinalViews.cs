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
    // DuckDB looks a value up in a list while it reads, and leaves alone what the rest of a row would cost; but value by value. Hashes of
    // the names are compared in a quarter of the time.
    private const int Few = 1000;

    /// <summary>Names of those that everybody may ask.</summary>
    public static readonly ImmutableArray<string> All = ["decisions", "final_findings", "final_scorecards"];

    /// <summary>Makes them, once the tables are there.</summary>
    public static void Make(DuckDBConnection connection)
    {
        Do(connection, $"CREATE TABLE decisions AS {QueryText.Of("decisions")}");
        string near = NearDecided(connection);
        Do(connection, $"CREATE VIEW final_findings AS {QueryText.Of("final-findings")}");
        Do(connection, $"CREATE TEMP TABLE decided_findings AS WITH near AS MATERIALIZED (SELECT * FROM ({QueryText.Of("decided-findings")}) WHERE {near}) SELECT * FROM near SEMI JOIN decisions USING (call_id)");
        Do(connection, $"CREATE TEMP VIEW near_scorecards AS SELECT * FROM scorecards WHERE {near}");
        Do(connection, $"CREATE TEMP TABLE decided_scorecards AS {QueryText.Of("decided-scorecards")}");
        Do(connection, $"CREATE VIEW final_scorecards AS {QueryText.Of("final-scorecards")}");
    }

    /// <summary>A condition that holds for rows of calls of which a person decided something, and for hardly any others.</summary>
    private static string NearDecided(DuckDBConnection connection)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT hash(call_id) FROM decisions LIMIT {Few + 1}";
        using DuckDBDataReader reader = command.ExecuteReader();
        var hashes = new List<ulong>();
        while (reader.Read())
            hashes.Add(reader.GetFieldValue<ulong>(0));
        return hashes.Count switch
        {
            0 => "false",
            <= Few => $"list_contains([{string.Join(", ", hashes)}]::UBIGINT[], hash(call_id))",
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

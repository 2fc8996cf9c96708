using DuckDB.NET.Data;

namespace CallQa.Reports.Exporting;

/// <summary>
/// Replaces who is named in columns: agents, raters and customers, and paths of recordings, by what a key makes of them, so
/// that rows of one person still belong together; leaves out own facts and the words of faults, which may name people.
/// What was said in a call stays as it is.
/// </summary>
internal static class Pseudonyms
{
    private const string Table = "pseudonyms";

    // Agents and raters are one kind: an agent who disputes is both.
    private static readonly (string Kind, string Values)[] Kinds =
    [
        ("person", "SELECT agent_id FROM calls UNION SELECT agent_id FROM utterances UNION SELECT agent_id FROM findings UNION SELECT agent_id FROM scorecards UNION SELECT agent_id FROM tallies "
            + "UNION SELECT rater FROM labels UNION SELECT subject FROM continuity WHERE subject_kind = 'agent'"),
        ("customer", "SELECT customer_key FROM calls UNION SELECT subject FROM continuity WHERE subject_kind = 'customer'"),
        ("recording", "SELECT recording FROM calls UNION SELECT path FROM quarantine"),
    ];

    /// <summary>Makes the pseudonyms of everybody in a view, as a table beside it.</summary>
    /// <param name="view">What will be exported.</param>
    /// <param name="pseudonym">The pseudonym of a value of a kind.</param>
    public static void Make(DatasetView view, Func<string, string, string> pseudonym)
    {
        Do(view, $"CREATE TEMP TABLE {Table} (kind VARCHAR, named VARCHAR, pseudonym VARCHAR)");
        foreach ((string kind, string values) in Kinds)
        {
            string[] named = [.. Values(view, $"SELECT v FROM ({values}) u(v) WHERE v IS NOT NULL ORDER BY v")];
            using DuckDBAppender appender = view.Connection.CreateAppender("temp", "main", Table);
            foreach (string value in named)
                appender.CreateRow().AppendValue(kind).AppendValue(value).AppendValue(pseudonym(kind, value)).EndRow();
        }
    }

    /// <summary>The table as the export asks for it.</summary>
    public static string Source(string table, IEnumerable<ExportColumn> columns)
    {
        string[] replaced = [.. columns.Select(c => Replacement(table, c.Name) is { } by ? $"{by} AS \"{c.Name}\"" : null).OfType<string>()];
        return replaced.Length == 0 ? table : $"(SELECT * REPLACE ({string.Join(", ", replaced)}) FROM {table} s)";
    }

    private static string? Replacement(string table, string column) => (table, column) switch
    {
        (_, "agent_id") => Of("'person'", "agent_id"),
        ("labels", "rater") => Of("'person'", "rater"),
        ("continuity", "subject") => Of("CASE s.subject_kind WHEN 'agent' THEN 'person' ELSE 'customer' END", "subject"),
        (_, "customer_key") => Of("'customer'", "customer_key"),
        ("calls", "recording") => Of("'recording'", "recording"),
        ("quarantine", "path") => Of("'recording'", "path"),
        ("calls", "facts") => "MAP {}::MAP(VARCHAR, VARCHAR)",
        ("calls", "notes") => "[]::VARCHAR[]",
        ("quarantine", "found") => "''",
        _ => null,
    };

    private static string Of(string kind, string column) => $"(SELECT p.pseudonym FROM {Table} p WHERE p.kind = {kind} AND p.named = s.{column})";

    private static IEnumerable<string> Values(DatasetView view, string sql)
    {
        using DuckDBCommand command = view.Connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetString(0);
    }

    private static void Do(DatasetView view, string sql)
    {
        using DuckDBCommand command = view.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

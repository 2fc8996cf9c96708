using System.Collections.Frozen;
using System.Text.Json;
using DuckDB.NET.Data;

namespace CallQa.Reports.Sql;

/// <summary>
/// Lets through exactly one statement that only reads: SELECT (also as FROM, WITH, VALUES, TABLE), DESCRIBE, SUMMARIZE, SHOW, and
/// EXPLAIN of such a one. DuckDB's own parser decides what it is (<c>json_serialize_sql</c> takes nothing but queries); then every
/// table function in it must be on a list, because some of them act (<c>enable_logging</c> writes files, and opens files even where
/// external access is off) and some take SQL as text. Whatever is not known is refused.
/// </summary>
internal sealed class SqlGate(DuckDBConnection connection)
{
    private const string Allowed = "exactly one statement that reads is allowed: SELECT, FROM, WITH, VALUES, TABLE, DESCRIBE, SUMMARIZE, SHOW, or EXPLAIN of one of these.";

    private static readonly FrozenSet<string> TableFunctions = FrozenSet.ToFrozenSet(
        ["unnest", "range", "generate_series", "json_each", "json_tree", "duckdb_columns", "duckdb_tables", "duckdb_views", "duckdb_functions", "duckdb_types", "duckdb_keywords", "summary"],
        StringComparer.Ordinal);

    // Scalars that act, or read what is not the dataset's.
    private static readonly FrozenSet<string> Scalars = FrozenSet.ToFrozenSet(
        ["write_log", "getenv", "nextval", "set_config", "json_execute_serialized_sql", "query", "query_table", "getvariable", "parse_duckdb_log_message"],
        StringComparer.Ordinal);

    /// <summary>Checks a statement and gives the text to run.</summary>
    public SqlVerdict Check(string sql)
    {
        if (sql.Contains('\0', StringComparison.Ordinal))
            return SqlVerdict.Refused("the statement holds a NUL character; " + Allowed);
        if (SqlText.WithoutComments(sql) is not { } text)
            return SqlVerdict.Refused("a comment is opened and never closed; " + Allowed);
        if (text.Length == 0)
            return SqlVerdict.Refused("the statement is empty; " + Allowed);
        (string word, string rest) = SqlText.FirstWord(text);
        if (word is not "EXPLAIN")
            return Query(text, text, describes: word is "DESCRIBE" or "DESC" or "SUMMARIZE" or "SHOW");
        (string second, _) = SqlText.FirstWord(rest);
        return second is "ANALYZE" or "ANALYSE" || rest.TrimStart().StartsWith('(')
            ? SqlVerdict.Refused("EXPLAIN with ANALYZE or with options runs what it explains; plain EXPLAIN is allowed.")
            : Query(rest, text, describes: true);
    }

    private SqlVerdict Query(string query, string whole, bool describes)
    {
        using JsonDocument parsed = Parse(query);
        JsonElement root = parsed.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            string message = root.GetProperty("error_message").GetString() ?? "";
            return SqlVerdict.Refused(root.GetProperty("error_type").GetString() is "not implemented"
                ? $"'{SqlText.FirstWord(query).Word}' is not a statement that only reads; {Allowed}"
                : $"DuckDB does not understand it: {message.ReplaceLineEndings(" ").TrimEnd('.')}.");
        }

        int statements = root.GetProperty("statements").GetArrayLength();
        if (statements != 1)
            return SqlVerdict.Refused($"these are {statements} statements; {Allowed}");
        return Stranger(root) is { } function
            ? SqlVerdict.Refused($"the function '{function}' is not allowed here; queries read the views calls, utterances, findings, scorecards and the others of docs/reports.md.")
            : new(whole, "", !describes);
    }

    private JsonDocument Parse(string query)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($s::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter("s", query));
        return JsonDocument.Parse((string)command.ExecuteScalar()!, new JsonDocumentOptions { MaxDepth = 1000 });
    }

    // The first function that is not allowed, wherever in the tree it stands.
    private static string? Stranger(JsonElement at)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in at.EnumerateArray())
                if (Stranger(item) is { } found)
                    return found;
            return null;
        }

        if (at.ValueKind != JsonValueKind.Object)
            return null;
        if (at.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("TABLE_FUNCTION")
            && at.TryGetProperty("function", out JsonElement function))
        {
            string name = Name(function);
            if (!TableFunctions.Contains(name))
                return name;
        }

        if (at.TryGetProperty("function_name", out _) && Name(at) is var scalar && (Scalars.Contains(scalar) || scalar.StartsWith("pragma_", StringComparison.Ordinal)))
            return scalar;
        foreach (JsonProperty property in at.EnumerateObject())
            if (Stranger(property.Value) is { } found)
                return found;
        return null;
    }

    private static string Name(JsonElement function) =>
        function.TryGetProperty("function_name", out JsonElement name) ? (name.GetString() ?? "").ToLowerInvariant() : "";
}

using Npgsql;

namespace CallQa.Reports.Exporting;

/// <summary>The schema that an export fills. Its tables carry a comment, by which a later export knows them; anything else in it is somebody else's.</summary>
/// <param name="server">The open connection, in a transaction.</param>
/// <param name="name">The schema's name, as it is.</param>
internal sealed class PostgresSchema(NpgsqlConnection server, string name)
{
    private const string Mark = "callqa.export/1";

    /// <summary>Makes the schema where it is not there, and drops the tables of an earlier export.</summary>
    /// <exception cref="PostgresRefusal">It holds something else, or tables that are not to be replaced.</exception>
    public async Task EmptyAsync(bool replace, CancellationToken stop)
    {
        if (!await IsThereAsync(stop))
            await DoAsync($"CREATE SCHEMA {Quoted(name)}", stop);
        (string Name, bool Ours)[] there = await RelationsAsync(stop);
        if (there.FirstOrDefault(t => !t.Ours).Name is { } other)
            throw new PostgresRefusal($"the schema '{name}' holds '{other}', which callqa has not made; name a schema that is empty, that 'callqa export' has made, or that is not there.", passing: false);
        if (there.Length > 0 && !replace)
            throw new PostgresRefusal($"the schema '{name}' holds the tables of an earlier export; name another one, or replace them with --force.", passing: false);
        foreach ((string table, _) in there)
            await DoAsync($"DROP TABLE {Place(table)}", stop);
    }

    /// <summary>Makes a table; its columns are written as in SQL.</summary>
    public async Task MakeAsync(string table, IEnumerable<string> columns, CancellationToken stop)
    {
        await DoAsync($"CREATE TABLE {Place(table)} ({string.Join(", ", columns)})", stop);
        await DoAsync($"COMMENT ON TABLE {Place(table)} IS '{Mark}'", stop);
    }

    /// <summary>A table of the schema, as SQL names it.</summary>
    public string Place(string table) => $"{Quoted(name)}.{Quoted(table)}";

    /// <summary>A name as SQL takes it, whatever is in it.</summary>
    public static string Quoted(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task<bool> IsThereAsync(CancellationToken stop)
    {
        await using NpgsqlCommand command = new("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", server) { Parameters = { new() { Value = name } } };
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    // Indexes and what else belongs to a table goes with it.
    private async Task<(string Name, bool Ours)[]> RelationsAsync(CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            SELECT c.relname, c.relkind = 'r' AND coalesce(obj_description(c.oid, 'pg_class') = $2, false)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = $1 AND c.relkind IN ('r', 'v', 'm', 'f', 'p', 'S', 'c')
            ORDER BY c.relname
            """, server) { Parameters = { new() { Value = name }, new() { Value = Mark } } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(stop);
        var relations = new List<(string, bool)>();
        while (await reader.ReadAsync(stop))
            relations.Add((reader.GetString(0), reader.GetBoolean(1)));
        return [.. relations];
    }

    private async Task DoAsync(string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, server);
        await command.ExecuteNonQueryAsync(stop);
    }
}

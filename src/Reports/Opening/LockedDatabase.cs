using System.Collections.Immutable;
using CallQa.Reports.Queries;
using DuckDB.NET.Data;

namespace CallQa.Reports.Opening;

/// <summary>
/// Makes an in-memory DuckDB that sees the files of a manifest as views and can do nothing else outside itself: no other
/// path, no extension, no spill file, no change of a setting. That alone does not stop a statement from overwriting an allowed
/// file (<c>COPY TO</c>), which is why what users write also goes through the gate of <c>callqa sql</c>.
/// </summary>
internal static class LockedDatabase
{
    /// <summary>Opens it; null where a file cannot be read, and then the trouble names it.</summary>
    public static DuckDBConnection? Open(Manifest manifest, int memoryLimitMb, string? writable, AgentTable agents, out string trouble)
    {
        var connection = new DuckDBConnection(
            "DataSource=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false;"
            + "allow_community_extensions=false;allow_unsigned_extensions=false;allow_persistent_secrets=false");
        try
        {
            connection.Open();
            Do(connection, "SET TimeZone='UTC'");
            Do(connection, "SET temp_directory=''");
            Do(connection, "SET enable_progress_bar=false");
            Do(connection, "SET parquet_metadata_cache=true");
            Do(connection, $"SET memory_limit='{memoryLimitMb}MiB'");
            Do(connection, $"SET allowed_paths={List(manifest.Files)}");
            if (writable is not null)
                Do(connection, $"SET allowed_directories=['{writable.Replace("'", "''", StringComparison.Ordinal)}/']");
            Do(connection, "SET enable_external_access=false");
            Do(connection, "SET lock_configuration=true");
            var sources = TableSchemas.All.ToDictionary(
                t => t.Key,
                t => Source(t.Value, [.. manifest.Files.Where(f => string.Equals(f.Table, t.Key, StringComparison.Ordinal))]),
                StringComparer.Ordinal);
            foreach ((string table, string source) in sources)
                Do(connection, $"CREATE VIEW {table} AS {source}");
            Complete(connection, sources);
            CountUncounted(connection, manifest, sources["tallies"]);
            FinalViews.Make(connection);
            AgentTeams.Make(connection, agents);
            trouble = "";
            return connection;
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            trouble = $"its files cannot be read ({e.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}).";
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Source(IEnumerable<string> columns, ManifestFile[] files)
    {
        if (files.Length == 0)
            return $"SELECT {string.Join(", ", columns.Select(Empty))} LIMIT 0";

        if (!files.Any(f => f.Day))
            return $"SELECT * FROM read_parquet({List(files)}, union_by_name=true, hive_partitioning=false)";

        // The day stands in the path alone. Naming its type keeps DuckDB from guessing one, and lets it skip files of other days.
        // Where a folder above the dataset is named like a partition too, DuckDB would take that one's value: then the day is cut out.
        return IsPartitioned(Path.GetDirectoryName(Path.GetDirectoryName(files[0].Path))!)
            ? $"SELECT * EXCLUDE (filename), regexp_extract(filename, 'day=([0-9-]+)/[^/]*$', 1)::DATE AS day "
                + $"FROM read_parquet({List(files)}, union_by_name=true, hive_partitioning=false, filename=true)"
            : $"SELECT * FROM read_parquet({List(files)}, union_by_name=true, hive_partitioning=true, hive_types={{'day': DATE}})";
    }

    // Files that an earlier build wrote may lack columns of today: there they are empty.
    private static void Complete(DuckDBConnection connection, IReadOnlyDictionary<string, string> sources)
    {
        var there = new HashSet<(string Table, string Column)>();
        using (DuckDBCommand command = connection.CreateCommand())
        {
            command.CommandText = "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal";
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
                there.Add((reader.GetString(0), reader.GetString(1)));
        }

        foreach ((string table, ImmutableArray<string> columns) in TableSchemas.All)
        {
            string[] missing = [.. columns.Where(c => !there.Contains((table, c.Split(' ')[0].Trim('"')))).Select(Empty)];
            if (missing.Length > 0)
                Do(connection, $"CREATE OR REPLACE VIEW {table} AS SELECT *, {string.Join(", ", missing)} FROM ({sources[table]})");
        }
    }

    // Days that an earlier build wrote without counts are counted when somebody asks.
    private static void CountUncounted(DuckDBConnection connection, Manifest manifest, string stored)
    {
        var counted = manifest.DaysOf("tallies").ToHashSet();
        string[] days = [.. manifest.DaysOf("findings").Where(d => !counted.Contains(d)).Select(d => $"'{d:yyyy-MM-dd}'")];
        if (days.Length > 0)
            Do(connection, $"CREATE OR REPLACE VIEW tallies AS SELECT * FROM ({stored}) UNION ALL BY NAME {Uncounted("tallies-of-findings")}");
        Do(connection, $"CREATE TEMP VIEW gate_hits AS {QueryText.Of("gate-hits")} {(days.Length > 0 ? $"UNION ALL BY NAME {Uncounted("gate-hits-of-findings")}" : "")}");

        string Uncounted(string query) => $"SELECT * FROM ({QueryText.Of(query)}) WHERE day IN ({string.Join(", ", days)})";
    }

    private static bool IsPartitioned(string folder) => folder.Split('/').Any(part => part.IndexOf('=', StringComparison.Ordinal) > 0);

    private static string Empty(string column)
    {
        int space = column.IndexOf(' ', StringComparison.Ordinal);
        return $"CAST(NULL AS {column[(space + 1)..]}) AS {column[..space]}";
    }

    private static string List(IEnumerable<ManifestFile> files) =>
        $"[{string.Join(", ", files.Select(f => $"'{f.Path.Replace("'", "''", StringComparison.Ordinal)}'"))}]::VARCHAR[]";

    private static void Do(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

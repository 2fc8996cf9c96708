using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace CallQa.Reports.Exporting;

/// <summary>Copies views into a SQLite file, row by row.</summary>
internal static class SqliteFile
{
    public static void Write(DatasetView view, string path, IEnumerable<(string Table, IReadOnlyList<ExportColumn> Columns, string Query)> tables, CancellationToken stop)
    {
        using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        file.Open();

        // The file counts only once it is whole and has its name.
        Do(file, "PRAGMA journal_mode = OFF");
        foreach ((string table, IReadOnlyList<ExportColumn> columns, string query) in tables)
        {
            Do(file, $"CREATE TABLE \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.SqliteType()}"))})");
            using SqliteTransaction transaction = file.BeginTransaction();
            using SqliteCommand insert = file.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", columns.Select((_, i) => FormattableString.Invariant($"$c{i}")))})";
            SqliteParameter[] values = [.. columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"$c{i}"), DBNull.Value)))];
            using DuckDBCommand command = view.Connection.CreateCommand();
            command.CommandText = query;
            command.UseStreamingMode = true;
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                stop.ThrowIfCancellationRequested();
                for (int i = 0; i < values.Length; i++)
                    values[i].Value = reader.GetValue(i);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    private static void Do(SqliteConnection file, string sql)
    {
        using SqliteCommand command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

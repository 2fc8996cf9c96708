using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Opening;
using DuckDB.NET.Data;

namespace CallQa.Reports.Exporting;

/// <summary>Writes tables of a dataset for other programs. What it makes appears under its name only once it is whole.</summary>
public static class Exporter
{
    /// <summary>All tables that can be exported, in ordinal order.</summary>
    public static ImmutableArray<string> Tables { get; } = [.. TableSchemas.All.Keys];

    /// <summary>The tables that are about single calls, in ordinal order: the only ones that calls can be chosen of.</summary>
    public static ImmutableArray<string> OfCalls { get; } = [.. TableSchemas.All.Where(t => t.Value.Contains("call_id VARCHAR", StringComparer.Ordinal)).Select(t => t.Key)];

    /// <summary>Where the parts are written before they get their name; the view must have been opened with leave to write there.</summary>
    public static string WorkPlace(string target) => Path.GetFullPath(target).TrimEnd('/') + ".part";

    /// <summary>Exports, and tells how many rows of each table; an earlier target is replaced.</summary>
    /// <exception cref="IOException">The disk did not take it; an earlier target stands.</exception>
    /// <exception cref="OperationCanceledException">Stopped; an earlier target stands.</exception>
    public static IReadOnlyList<(string Table, long Rows)> Write(DatasetView view, ExportRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        string work = WorkPlace(request.Target);
        (string Table, IReadOnlyList<ExportColumn> Columns, string Query)[] tables = Queries(view, request);
        Remove(work);
        try
        {
            Directory.CreateDirectory(work, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            WriteInto(view, request.Format, work, tables, stop);
            foreach (string file in Directory.GetFiles(work))
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            List<(string, long)> rows = [.. tables.Select(t => (t.Table, Count(view, t.Query)))];
            Publish(Single(request.Format) ? Path.Combine(work, "data") : work, Path.GetFullPath(request.Target).TrimEnd('/'));
            return rows;
        }
        catch (DuckDBException e)
        {
            stop.ThrowIfCancellationRequested();
            throw new IOException(e.Message.Split('\n')[0], e);
        }
        finally
        {
            Remove(work);
        }
    }

    /// <summary>The tables that are asked for, in ordinal order, each with the query for its rows; makes the pseudonyms, so call it once a view.</summary>
    internal static (string Table, IReadOnlyList<ExportColumn> Columns, string Query)[] Queries(DatasetView view, ExportRequest request)
    {
        if (request.Pseudonym is { } pseudonym)
            Pseudonyms.Make(view, pseudonym);
        return
        [
            .. (request.Tables.Count > 0 ? request.Tables : request.Chosen ? [.. OfCalls] : [.. Tables]).Order(StringComparer.Ordinal)
                .Select(t => (Table: t, Columns: ExportColumn.Of(view, t)))
                .Select(t => (t.Table, t.Columns, Query(t.Table, t.Columns, request))),
        ];
    }

    private static bool Single(ExportFormat format) => format is ExportFormat.Sqlite or ExportFormat.DuckDb;

    private static void WriteInto(DatasetView view, ExportFormat format, string work, (string Table, IReadOnlyList<ExportColumn> Columns, string Query)[] tables, CancellationToken stop)
    {
        if (format == ExportFormat.Sqlite)
        {
            SqliteFile.Write(view, Path.Combine(work, "data"), tables, stop);
            return;
        }

        if (format == ExportFormat.DuckDb)
            Do(view, $"ATTACH {Text(Path.Combine(work, "data"))} AS exported", stop);
        foreach ((string table, _, string query) in tables)
            Do(view, format switch
            {
                ExportFormat.DuckDb => $"CREATE TABLE exported.{table} AS {query}",
                ExportFormat.Csv => $"COPY ({query}) TO {Text(Path.Combine(work, table + ".csv"))} (FORMAT csv, HEADER)",
                ExportFormat.Jsonl => $"COPY ({query}) TO {Text(Path.Combine(work, table + ".jsonl"))} (FORMAT json)",
                _ => $"COPY ({query}) TO {Text(Path.Combine(work, table + ".parquet"))} (FORMAT parquet, COMPRESSION zstd)",
            }, stop);
        if (format == ExportFormat.DuckDb)
            Do(view, "DETACH exported", stop);
    }

    private static string Query(string table, IReadOnlyList<ExportColumn> columns, ExportRequest request)
    {
        string query = $"SELECT {string.Join(", ", columns.Select(c => c.Expression(request.Format)))} FROM {(request.Pseudonym is null ? table : Pseudonyms.Source(table, columns))} t";
        if (request.Agent is null && request.Language is null && !(request.Chosen && table is "labels"))
            return query;
        string agent = request.Agent is { } a ? $" AND c.agent_id = {Text(a)}" : "", language = request.Language is { } l ? $" AND c.language = {Text(l)}" : "";
        return $"{query} WHERE call_id IN (SELECT c.call_id FROM calls c WHERE true{agent}{language})";
    }

    // Replaces a folder or file by another: what stood there is moved away first and removed last.
    private static void Publish(string made, string target)
    {
        string old = target + ".old";
        Remove(old);
        if (Path.Exists(target))
            Directory.Move(target, old);
        Directory.Move(made, target);
        Remove(old);
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }

    private static long Count(DatasetView view, string query)
    {
        using DuckDBCommand command = view.Connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM ({query})";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Do(DatasetView view, string sql, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using DuckDBCommand command = view.Connection.CreateCommand();
        command.CommandText = sql;
        using CancellationTokenRegistration registration = stop.Register(command.Cancel);
        command.ExecuteNonQuery();
    }

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

using System.Globalization;
using CallQa.Reports.Formats;
using DuckDB.NET.Data;

namespace CallQa.Reports.Sql;

/// <summary>
/// Runs what a user wrote, once <see cref="SqlGate"/> has let it through: over the dataset's views only, in the time and to the
/// number of rows that are given.
/// </summary>
public static class SqlQuery
{
    /// <summary>Starts it. Reading the answer's rows goes on with the same limits.</summary>
    /// <param name="view">The dataset; it must stay open while rows are read, and run nothing else meanwhile.</param>
    /// <param name="sql">One statement that reads.</param>
    /// <param name="maxRows">Most rows.</param>
    /// <param name="stop">Ends the query when the time is over.</param>
    /// <exception cref="OperationCanceledException">Stopped, now or while rows are read.</exception>
    public static SqlAnswer Run(DatasetView view, string sql, int maxRows, CancellationToken stop)
    {
        SqlVerdict verdict = new SqlGate(view.Connection).Check(sql);
        if (verdict.Text is not { } text)
            return new() { Problem = verdict.Refusal };
        DuckDBCommand command = view.Connection.CreateCommand();
        try
        {
            using CancellationTokenRegistration registration = stop.Register(command.Cancel);
            bool[] json = [];
            command.CommandText = verdict.Rows ? AsText(view, text, out json) : text;
            command.UseStreamingMode = true;
            DuckDBDataReader reader = command.ExecuteReader();
            SqlAnswer answer = new();
            answer.Table = new("", Columns(reader), Rows(command, reader, json, maxRows, answer, stop));
            return answer;
        }
        catch (DuckDBException e)
        {
            command.Dispose();
            stop.ThrowIfCancellationRequested();
            return new() { Problem = Said(e) };
        }
        catch (InvalidOperationException) when (!stop.IsCancellationRequested)
        {
            command.Dispose();
            return new() { Problem = "the statement has a parameter (? or $name), and parameters have no value here; write the value itself." };
        }
    }

    // Advice about settings is of no use where none can be changed.
    private static string Said(DuckDBException e) => e.Message.StartsWith("Out of Memory", StringComparison.Ordinal) || e.Message.Contains("bad_alloc", StringComparison.Ordinal)
        ? $"the query needs more memory than it may use ({e.Message.Split('\n')[0].TrimEnd('.', ' ')}); narrow it, or allow more."
        : $"DuckDB says: {e.Message.TrimEnd()}";

    // Lists, structures, maps and other types without a plain counterpart are asked for as JSON, so that every value can be shown.
    private static string AsText(DatasetView view, string text, out bool[] json)
    {
        json = [];
        var names = new List<(string Name, string Type)>();
        try
        {
            using DuckDBCommand command = view.Connection.CreateCommand();
            command.CommandText = $"DESCRIBE {text}";
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
                names.Add((reader.GetString(0), reader.GetString(1)));
        }
        catch (DuckDBException)
        {
            // The statement itself says it better, and with the right column.
            return text;
        }

        json = [.. names.Select(n => IsNested(n.Type) || n.Type is "JSON")];
        if (!names.Any(n => IsNested(n.Type) || IsOdd(n.Type)))
            return text;
        string[] aliases = [.. names.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"c{i}"))];
        string columns = string.Join(", ", names.Select((n, i) =>
        {
            string name = $"\"{n.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            return IsNested(n.Type) ? $"to_json({aliases[i]}) AS {name}" : IsOdd(n.Type) ? $"{aliases[i]}::VARCHAR AS {name}" : $"{aliases[i]} AS {name}";
        }));
        return $"SELECT {columns} FROM ({text}\n) AS answer({string.Join(", ", aliases)})";
    }

    private static bool IsNested(string type) =>
        type.EndsWith(']') || type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal) || type.StartsWith("UNION", StringComparison.Ordinal);

    private static bool IsOdd(string type) =>
        type is not ("VARCHAR" or "BOOLEAN" or "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT"
            or "FLOAT" or "DOUBLE" or "JSON") && !type.StartsWith("DECIMAL", StringComparison.Ordinal);

    private static ResultColumn[] Columns(DuckDBDataReader reader)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var columns = new ResultColumn[reader.FieldCount];
        for (int i = 0; i < columns.Length; i++)
        {
            string name = reader.GetName(i);
            for (int n = 1; !taken.Add(name); n++)
                name = string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(i)}_{n}");
            columns[i] = new(name, Type.GetTypeCode(reader.GetFieldType(i)) is >= TypeCode.SByte and <= TypeCode.Decimal);
        }

        return columns;
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(DuckDBCommand command, DuckDBDataReader reader, bool[] json, int maxRows, SqlAnswer answer, CancellationToken stop)
    {
        using (command)
        using (reader)
        using (stop.Register(command.Cancel))
        {
            for (int n = 0; Next(reader, answer, stop); n++)
            {
                if (n == maxRows)
                {
                    answer.Cut = true;
                    yield break;
                }

                yield return Row(reader, json);
            }
        }
    }

    private static bool Next(DuckDBDataReader reader, SqlAnswer answer, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return reader.Read();
        }
        catch (DuckDBException e)
        {
            stop.ThrowIfCancellationRequested();
            answer.Problem = Said(e);
            return false;
        }
    }

    private static object?[] Row(DuckDBDataReader reader, bool[] json)
    {
        var row = new object?[reader.FieldCount];
        for (int i = 0; i < row.Length; i++)
        {
            if (reader.IsDBNull(i))
                continue;
            object value = reader.GetValue(i);
            row[i] = value is string text && i < json.Length && json[i] ? new RawJson(text) : Plain(value);
        }

        return row;
    }

    private static object Plain(object value) => value switch
    {
        IEnumerable<string> list => list.ToArray(),
        System.Collections.IEnumerable and not string => string.Join("; ", ((System.Collections.IEnumerable)value).Cast<object?>().Select(CellText.Of)),
        _ => value,
    };
}

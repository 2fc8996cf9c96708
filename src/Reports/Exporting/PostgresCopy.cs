using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Npgsql;
using NpgsqlTypes;

namespace CallQa.Reports.Exporting;

/// <summary>Copies what a query gives into a new table, by COPY in its binary form.</summary>
internal static partial class PostgresCopy
{
    /// <summary>Copies, and tells how many rows.</summary>
    public static async Task<long> WriteAsync(
        DatasetView view, NpgsqlConnection server, PostgresSchema schema, string table, IReadOnlyList<ExportColumn> columns, string query, CancellationToken stop)
    {
        NpgsqlDbType[] types = [.. columns.Select(c => TypeOf(c))];
        await schema.MakeAsync(table, columns.Select((c, i) => $"{PostgresSchema.Quoted(c.Name)} {Name(types[i])}"), stop);
        using DuckDBCommand command = view.Connection.CreateCommand();
        command.CommandText = query;
        command.UseStreamingMode = true;
        using DuckDBDataReader reader = command.ExecuteReader();
        await using NpgsqlBinaryImporter copy = await server.BeginBinaryImportAsync($"COPY {schema.Place(table)} FROM STDIN (FORMAT binary)", stop);
        while (reader.Read())
        {
            await copy.StartRowAsync(stop);
            for (int i = 0; i < types.Length; i++)
                if (reader.IsDBNull(i))
                    await copy.WriteNullAsync(stop);
                else
                    await WriteAsync(copy, reader, i, types[i], stop);
        }

        return checked((long)await copy.CompleteAsync(stop));
    }

    /// <summary>A text without the character of code 0, which PostgreSQL cannot hold: the sign for an unknown one stands for it.</summary>
    internal static string Text(string text) => text.Replace('\0', '\ufffd');

    /// <summary>The same of JSON.</summary>
    internal static string Json(string json) => CodeNull().Replace(json, @"\ufffd");

    private static Task WriteAsync(NpgsqlBinaryImporter copy, DuckDBDataReader reader, int i, NpgsqlDbType type, CancellationToken stop) => type switch
    {
        NpgsqlDbType.Boolean => copy.WriteAsync(reader.GetBoolean(i), type, stop),
        NpgsqlDbType.Integer => copy.WriteAsync(reader.GetInt32(i), type, stop),
        NpgsqlDbType.Bigint => copy.WriteAsync(reader.GetInt64(i), type, stop),
        NpgsqlDbType.Double => copy.WriteAsync(reader.GetDouble(i), type, stop),
        NpgsqlDbType.Date => copy.WriteAsync(reader.GetFieldValue<DateOnly>(i), type, stop),
        NpgsqlDbType.TimestampTz => copy.WriteAsync(reader.GetFieldValue<DateTimeOffset>(i).UtcDateTime, type, stop),
        NpgsqlDbType.Jsonb => copy.WriteAsync(Json(reader.GetString(i)), type, stop),
        _ => copy.WriteAsync(Text(reader.GetString(i)), type, stop),
    };

    private static NpgsqlDbType TypeOf(ExportColumn column) => column.IsNested ? NpgsqlDbType.Jsonb : column.Type switch
    {
        "VARCHAR" => NpgsqlDbType.Text,
        "BOOLEAN" => NpgsqlDbType.Boolean,
        "INTEGER" => NpgsqlDbType.Integer,
        "BIGINT" => NpgsqlDbType.Bigint,
        "DOUBLE" => NpgsqlDbType.Double,
        "DATE" => NpgsqlDbType.Date,
        "TIMESTAMP WITH TIME ZONE" => NpgsqlDbType.TimestampTz,
        _ => throw new InvalidOperationException($"The column '{column.Name}' has the type {column.Type}, for which PostgreSQL's is not known here."),
    };

    private static string Name(NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Double => "double precision",
        NpgsqlDbType.TimestampTz => "timestamp with time zone",
        _ => type.ToString().ToLowerInvariant(),
    };

    // After an odd number of backslashes more it is a backslash and a text.
    [GeneratedRegex(@"(?<=(?<!\\)(\\\\)*)\\u0000", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeNull();
}

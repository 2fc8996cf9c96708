using DuckDB.NET.Data;

namespace CallQa.Reports.Queries;

/// <summary>Runs the built-in queries.</summary>
internal static class ViewQueries
{
    /// <summary>Runs one query and makes an item of each row. Rows come one by one: nothing is held twice.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="name">Name of the query's file.</param>
    /// <param name="parameters">Values by name; null is NULL.</param>
    /// <param name="row">Makes an item of the reader's current row.</param>
    /// <exception cref="InvalidDataException">A file of the dataset is damaged.</exception>
    public static List<T> Run<T>(this DatasetView view, string name, IEnumerable<(string Name, object? Value)> parameters, Func<DuckDBDataReader, T> row)
    {
        try
        {
            return Rows(view, name, parameters, row);
        }
        catch (DuckDBException e) when (e.Message.Contains(view.Folder, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{e.Message.ReplaceLineEndings(" ").TrimEnd('.')}.", e);
        }
    }

    private static List<T> Rows<T>(DatasetView view, string name, IEnumerable<(string Name, object? Value)> parameters, Func<DuckDBDataReader, T> row)
    {
        using DuckDBCommand command = view.Connection.CreateCommand();
        command.CommandText = QueryText.Of(name);
        command.UseStreamingMode = true;
        foreach ((string parameter, object? value) in parameters)
            command.Parameters.Add(new DuckDBParameter(parameter, value ?? DBNull.Value));
        using DuckDBDataReader reader = command.ExecuteReader();
        var items = new List<T>();
        while (reader.Read())
            items.Add(row(reader));
        return items;
    }

    /// <summary>A number that may be NULL.</summary>
    public static double? Number(this DuckDBDataReader reader, string column)
    {
        int i = reader.GetOrdinal(column);
        return reader.IsDBNull(i) ? null : reader.GetFieldValue<double>(i);
    }

    /// <summary>A count.</summary>
    public static int Count(this DuckDBDataReader reader, string column) => checked((int)reader.GetFieldValue<long>(reader.GetOrdinal(column)));

    /// <summary>A text; empty for NULL.</summary>
    public static string Text(this DuckDBDataReader reader, string column)
    {
        int i = reader.GetOrdinal(column);
        return reader.IsDBNull(i) ? "" : reader.GetString(i);
    }

    /// <summary>The texts of a list; empty for NULL.</summary>
    public static IReadOnlyList<string> Texts(this DuckDBDataReader reader, string column)
    {
        int i = reader.GetOrdinal(column);
        return reader.IsDBNull(i) ? [] : reader.GetFieldValue<List<string>>(i);
    }

    /// <summary>A date that may be NULL.</summary>
    public static DateOnly? Day(this DuckDBDataReader reader, string column)
    {
        int i = reader.GetOrdinal(column);
        return reader.IsDBNull(i) ? null : reader.GetFieldValue<DateOnly>(i);
    }

    /// <summary>A truth.</summary>
    public static bool Truth(this DuckDBDataReader reader, string column) => reader.GetBoolean(reader.GetOrdinal(column));
}

using Npgsql;

namespace CallQa.Reports.Exporting;

/// <summary>
/// Writes tables of a dataset into a schema of a PostgreSQL database. All of it is one transaction: whoever reads sees what was there, or
/// all that is new, and where something fails nothing has changed.
/// </summary>
public static class PostgresExport
{
    /// <summary>Exports, and tells how many rows of each table. Tables of an earlier export in the schema are dropped, whichever they are.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="request">What is exported; its target is the schema, which is made where it is not there.</param>
    /// <param name="connection">How the server is reached.</param>
    /// <param name="replace">False refuses a schema with tables of an earlier export.</param>
    /// <param name="stop">Stops it; nothing has changed then.</param>
    /// <exception cref="PostgresRefusal">The server is not reached, or refuses something.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static async Task<IReadOnlyList<(string Table, long Rows)>> WriteAsync(
        DatasetView view, ExportRequest request, PostgresConnection connection, bool replace, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            await using var server = new NpgsqlConnection(connection.Text);
            await server.OpenAsync(stop);
            await using NpgsqlTransaction transaction = await server.BeginTransactionAsync(stop);
            var schema = new PostgresSchema(server, request.Target);
            await schema.EmptyAsync(replace, stop);
            var rows = new List<(string, long)>();
            foreach ((string table, IReadOnlyList<ExportColumn> columns, string query) in Exporter.Queries(view, request))
                rows.Add((table, await PostgresCopy.WriteAsync(view, server, schema, table, columns, query, stop)));
            await transaction.CommitAsync(stop);
            return rows;
        }
        catch (NpgsqlException e)
        {
            stop.ThrowIfCancellationRequested();
            throw connection.Refusal(e);
        }
    }
}

using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Exporting;
using CallQa.Tests;
using DuckDB.NET.Data;
using Npgsql;
using Xunit;

namespace CallQa.Unit.Reports.Exporting;

/// <summary>An export into a real PostgreSQL server.</summary>
public sealed class PostgresExportTests : IDisposable
{
    private static readonly DateTime Start = new(2026, 10, 5, 22, 30, 0, DateTimeKind.Utc);

    private readonly PostgresServer server;
    private readonly NpgsqlConnection reader;
    private readonly TestDataset dataset = new(
        [
            new("c1", "a1", Start, 50)
            {
                OffsetMin = 120,
                Utterances = [new Utterance(Speaker.Agent, new(0, 1000), "Är det \"så\"?\n\\u0000 Да 😀", [new(0, 2, new(0, 100), null)])],
                Findings = [TestFinding.NotMet("s1") with { Evidence = [new("hit", Quote: "'\\ так", By: 0.1)], Critical = true }, TestFinding.Met("s2")],
            },
            new("c2", "a2", Start.AddDays(1), null) { Language = "ru", Findings = [TestFinding.NotMet("s1")] },
        ],
        [("x.wav", "decode", "truncated")],
        [("c1", "s1")]);

    public PostgresExportTests()
    {
        server = PostgresServer.Start();
        Environment.SetEnvironmentVariable("PGPASSWORD", PostgresServer.Password);
        reader = new(server.Connection + ";Pooling=false");
        reader.Open();
    }

    public void Dispose()
    {
        reader.Dispose();
        Environment.SetEnvironmentVariable("PGPASSWORD", null);
        server.Dispose();
        dataset.Dispose();
    }

    [Fact]
    public async Task The_server_holds_the_rows_of_the_dataset_or_what_was_there_before()
    {
        // All tables, row by row, as the dataset's own views give them.
        IReadOnlyList<(string Table, long Rows)> rows = await ExportAsync("каллка \"1\"");
        Assert.Equal(Exporter.Tables, rows.Select(r => r.Table));
        Assert.Equal(Expected(), Held("каллка \"1\""));
        Assert.Equal("text|timestamp with time zone|date|double precision|boolean|jsonb", string.Join('|', Ask(
            "SELECT string_agg(data_type, '|' ORDER BY o) FROM information_schema.columns c JOIN unnest(ARRAY['call_id', 'started_at', 'day', 'duration_s', 'critical', 'evidence']) WITH ORDINALITY w(n, o) ON w.n = column_name "
            + "WHERE table_schema = 'каллка \"1\"' AND table_name = CASE WHEN o <= 4 THEN 'calls' ELSE 'findings' END")));

        // Calls that are chosen, under other names, in the place of all.
        Assert.Contains("--force", await RefusedAsync("каллка \"1\""), StringComparison.Ordinal);
        await ExportAsync("каллка \"1\"", replace: true, language: "ru", pseudonym: (kind, value) => $"{kind}-{value.Length}");
        Assert.Equal(["c2 person-2"], Ask("SELECT call_id || ' ' || agent_id FROM \"каллка \"\"1\"\"\".calls"));
        Assert.Equal(Exporter.OfCalls, Ask("SELECT table_name FROM information_schema.tables WHERE table_schema = 'каллка \"1\"' ORDER BY 1"));

        // What fails half way, or is refused, leaves what was there.
        Do("CREATE VIEW public.mine AS SELECT * FROM \"каллка \"\"1\"\"\".scorecards; CREATE SCHEMA theirs; CREATE TABLE theirs.calls (call_id text); CREATE TABLE theirs.orders (id int)");
        Assert.Contains("other objects depend on it", await RefusedAsync("каллка \"1\"", replace: true), StringComparison.Ordinal);
        Assert.Equal(["c2 person-2"], Ask("SELECT call_id || ' ' || agent_id FROM \"каллка \"\"1\"\"\".calls"));
        Assert.StartsWith("the schema 'theirs' holds 'calls', which callqa has not made;", await RefusedAsync("theirs", replace: true), StringComparison.Ordinal);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportAsync("new", stop: stopped.Token));
        Assert.Equal(["0"], Ask("SELECT count(*)::text FROM pg_namespace WHERE nspname = 'new'"));

        // Who is not let in is told why.
        string folder = server.Folder;
        Assert.StartsWith($"the server '{folder}' (port 5432) has no database 'qa';", await RefusedAsync("new", connection: server.Connection.Replace("=postgres", "=qa", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith($"no PostgreSQL server answers at '{folder}' (port 5433): ", await RefusedAsync("new", connection: server.Connection + ";Port=5433"), StringComparison.Ordinal);
        Do("CREATE USER guest PASSWORD 'It''s a secret'");
        Assert.StartsWith($"the server '{folder}' (port 5432) does not allow it: permission denied for database postgres.", await RefusedAsync("new", connection: server.Connection.Replace("ann", "guest", StringComparison.Ordinal)), StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("PGPASSWORD", "wrong");
        Assert.StartsWith($"the server '{folder}' (port 5432) refuses the login: password authentication failed for user \"ann\".", await RefusedAsync("new"), StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("PGPASSWORD", null);
        string passwords = Path.Combine(folder, "pgpass");
        File.WriteAllText(passwords, "");
        File.SetUnixFileMode(passwords, UnixFileMode.UserRead);
        Assert.StartsWith($"the server '{folder}' (port 5432) asks for a password", await RefusedAsync("new", connection: server.Connection + ";Passfile=" + passwords), StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(string schema, bool replace = false, string? connection = null) =>
        (await Assert.ThrowsAsync<PostgresRefusal>(() => ExportAsync(schema, replace, connection: connection))).Message;

    private async Task<IReadOnlyList<(string Table, long Rows)>> ExportAsync(
        string schema, bool replace = false, string? language = null, Func<string, string, string>? pseudonym = null, string? connection = null, CancellationToken? stop = null)
    {
        Assert.True(PostgresConnection.TryRead(connection ?? server.Connection, out PostgresConnection? to, out string? problem), problem);
        using DatasetView view = dataset.Open();
        return await PostgresExport.WriteAsync(
            view, new(schema, ExportFormat.PostgreSql, [], null, language, Chosen: language is not null, pseudonym), to, replace, stop ?? TestContext.Current.CancellationToken);
    }

    private List<string> Expected()
    {
        using DatasetView view = dataset.Open();
        var rows = new List<string>();
        foreach (string table in Exporter.Tables)
        {
            using DuckDBCommand command = view.Connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", ExportColumn.Of(view, table).Select(c => c.IsNested ? $"to_json(\"{c.Name}\")::VARCHAR" : $"\"{c.Name}\""))} FROM {table}";
            using DuckDBDataReader found = command.ExecuteReader();
            while (found.Read())
                rows.Add($"{table}: " + string.Join(" | ", Enumerable.Range(0, found.FieldCount).Select(i => Text(found.IsDBNull(i) ? "-" : found.GetValue(i)))));
        }

        rows.Sort(StringComparer.Ordinal);
        Assert.Contains(rows, r => r.StartsWith("findings", StringComparison.Ordinal) && r.Contains("так", StringComparison.Ordinal));
        return rows;
    }

    private List<string> Held(string schema)
    {
        var rows = new List<string>();
        foreach (string table in Exporter.Tables)
        {
            using NpgsqlCommand command = new($"SELECT * FROM {PostgresSchema.Quoted(schema)}.{table}", reader);
            using NpgsqlDataReader found = command.ExecuteReader();
            while (found.Read())
                rows.Add($"{table}: " + string.Join(" | ", Enumerable.Range(0, found.FieldCount).Select(i => Text(found.IsDBNull(i) ? "-" : found.GetValue(i)))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    // JSON with its keys in order and no blanks, since jsonb keeps neither.
    private static string Text(object value) => value switch
    {
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string { Length: > 1 } text when text[0] is '[' or '{' => Sorted(System.Text.Json.Nodes.JsonNode.Parse(text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Sorted(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        System.Text.Json.Nodes.JsonArray list => $"[{string.Join(',', list.Select(Sorted))}]",
        System.Text.Json.Nodes.JsonObject map => $"{{{string.Join(',', map.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}:{Sorted(m.Value)}"))}}}",
        System.Text.Json.Nodes.JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => v.GetValue<double>().ToString("R", CultureInfo.InvariantCulture),
        _ => node?.ToString() ?? "null",
    };

    private List<string> Ask(string sql)
    {
        using NpgsqlCommand command = new(sql, reader);
        using NpgsqlDataReader found = command.ExecuteReader();
        var values = new List<string>();
        while (found.Read())
            values.Add(found.GetString(0));
        return values;
    }

    private void Do(string sql)
    {
        using NpgsqlCommand command = new(sql, reader);
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Exporting;
using DuckDB.NET.Data;
using Xunit;

namespace CallQa.Unit.Reports.Exporting;

public sealed class ExporterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callqa-export-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(ExportFormat.Parquet, "'{0}/{1}.parquet'")]
    [InlineData(ExportFormat.Jsonl, "read_json('{0}/{1}.jsonl')")]
    [InlineData(ExportFormat.DuckDb, "made.{1}")]
    public void Other_programs_read_the_rows_that_the_dataset_holds(ExportFormat format, string place)
    {
        using TestDataset dataset = Dataset();
        string target = Path.Combine(_folder.FullName, "it's ours");
        Export(dataset, new(target, format, [], null, null, Chosen: false));
        using var other = new DuckDBConnection("DataSource=:memory:");
        other.Open();
        string quoted = target.Replace("'", "''", StringComparison.Ordinal);
        if (format == ExportFormat.DuckDb)
            Value(other, $"ATTACH '{quoted}' AS made (READ_ONLY)");
        string From(string table) => string.Format(CultureInfo.InvariantCulture, place, quoted, table);

        Assert.Equal(3L, Value(other, $"SELECT count(*) FROM {From("calls")}"));
        Assert.Equal("hit|=1+1", Value(other, $"SELECT evidence[1].kind || '|' || evidence[1].quote FROM {From("findings")} WHERE call_id = 'c1'"));
        Assert.Equal(1L, Value(other, $"SELECT count(*) FROM {From("quarantine")}"));
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void Calls_are_chosen_by_agent_language_and_day_in_all_tables_about_them()
    {
        using TestDataset dataset = Dataset();
        string target = Path.Combine(_folder.FullName, "csv");
        Export(dataset, new(target, ExportFormat.Csv, [], "a1", "en", Chosen: true), new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 5));

        Assert.Equal(Exporter.OfCalls.Select(t => t + ".csv"), Directory.GetFiles(target).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal(["c1"], File.ReadLines(Path.Combine(target, "calls.csv")).Skip(1).Select(l => l.Split(',')[0]));
        Assert.Equal(["c1,0,'=HYPERLINK(1)"], File.ReadLines(Path.Combine(target, "utterances.csv")).Skip(1).Select(l => $"{l.Split(',')[0]},{l.Split(',')[1]},{l.Split(',')[8]}"));
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Jsonl)]
    public void With_pseudonyms_nobody_is_named_and_rows_of_one_person_stay_together(ExportFormat format)
    {
        using TestDataset dataset = Dataset();
        string target = Path.Combine(_folder.FullName, "shared");
        Export(dataset, new(target, format, [], "a1", null, Chosen: true, (kind, value) => $"{kind}-{value.Length}"));

        string[] files = Directory.GetFiles(target);
        Assert.Equal(Exporter.OfCalls.Length, files.Length);
        Assert.All(files, f => Assert.DoesNotMatch(@"\ba1\b", File.ReadAllText(f)));
        Assert.All(File.ReadLines(Path.Combine(target, $"findings.{format.ToString().ToLowerInvariant()}")).Where(l => l.Contains("s1", StringComparison.Ordinal)), l => Assert.Contains("person-2", l, StringComparison.Ordinal));
    }

    [Fact]
    public void With_pseudonyms_what_failed_is_counted_without_its_name()
    {
        using TestDataset dataset = Dataset();
        string target = Path.Combine(_folder.FullName, "shared");
        Export(dataset, new(target, ExportFormat.Csv, ["quarantine"], null, null, Chosen: false, (kind, value) => $"{kind}-{value.Length}"));

        Assert.StartsWith("recording-5,decode,truncated,\"\",", File.ReadLines(Path.Combine(target, "quarantine.csv")).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sqlite_file_holds_moments_and_lists_as_text()
    {
        using TestDataset dataset = Dataset();
        string target = Path.Combine(_folder.FullName, "results.sqlite");
        Export(dataset, new(target, ExportFormat.Sqlite, ["calls", "findings"], null, null, Chosen: false));
        using var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={target};Mode=ReadOnly;Pooling=False");
        file.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = file.CreateCommand();
        command.CommandText = "SELECT c.started_at || '|' || c.day || '|' || json_extract(f.evidence, '$[0].quote') || '|' || f.critical FROM calls c JOIN findings f USING (call_id)";

        Assert.Equal("2026-10-05T08:00:00.000Z|2026-10-05|=1+1|0", command.ExecuteScalar());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
    }

    [Fact]
    public void What_was_there_stands_until_the_new_is_whole()
    {
        using TestDataset dataset = Dataset();
        string target = Path.Combine(_folder.FullName, "csv");
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "old.csv"), "old");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var request = new ExportRequest(target, ExportFormat.Csv, ["calls"], null, null, Chosen: false);
        using (DatasetView view = Open(dataset, target))
            Assert.ThrowsAny<OperationCanceledException>(() => Exporter.Write(view, request, stopped.Token));
        Assert.Equal(["old.csv"], Directory.GetFiles(target).Select(f => Path.GetFileName(f)!));

        Export(dataset, request);
        Assert.Equal(["calls.csv"], Directory.GetFiles(target).Select(f => Path.GetFileName(f)!));
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder.FullName));
    }

    private static TestDataset Dataset()
    {
        DateTime start = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);
        TestCall Call(string id, string agent, string language, DateTime at) => new(id, agent, at, 50)
        {
            Language = language,
            Utterances = [new Utterance(Speaker.Agent, new(0, 1000), "=HYPERLINK(1)")],
        };
        return new(
            [
                Call("c1", "a1", "en", start) with { Findings = [TestFinding.NotMet("s1") with { Evidence = [new("hit", Quote: "=1+1")] }] },
                Call("c2", "a1", "ru", start), Call("c3", "a1", "en", start.AddDays(1)),
            ],
            [("x.wav", "decode", "truncated")]);
    }

    private static void Export(TestDataset dataset, ExportRequest request, DateOnly? from = null, DateOnly? to = null)
    {
        using DatasetView view = Open(dataset, request.Target, from, to);
        _ = Exporter.Write(view, request, TestContext.Current.CancellationToken);
    }

    private static DatasetView Open(TestDataset dataset, string target, DateOnly? from = null, DateOnly? to = null) =>
        DatasetView.TryOpen(dataset.Folder, out DatasetView? view, out DatasetProblem? problem, from: from, to: to, writable: Exporter.WorkPlace(target))
            ? view
            : throw new InvalidOperationException(problem.Message);

    private static object? Value(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

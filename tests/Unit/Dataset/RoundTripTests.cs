using System.Text.Json;
using CallQa.Dataset;
using CallQa.Dataset.Rows;
using DuckDB.NET.Data;
using Xunit;

namespace CallQa.Unit.Dataset;

public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_is_read_back_as_it_was_scored()
    {
        ScoredCall[] written = [ScoredCalls.Full("c-2"), ScoredCalls.Silent("c-1", "2026-10-06T08:00:00+03:00"), ScoredCalls.Full("c-3", "2026-10-07T00:00:00-05:30")];
        await PublishAsync(written);

        DatasetReader reader = DatasetReader.Open(_folder.Path)!;
        Assert.Equal([new DateOnly(2026, 10, 6), new DateOnly(2026, 10, 7)], reader.Days());
        StoredCall[] read = [.. reader.Calls(reader.Days())];

        Assert.Equal(["c-1", "c-2", "c-3"], read.Select(c => c.Id.Value));
        foreach (StoredCall call in read)
            Assert.Equal(Shown(written.Single(w => w.Call.Id == call.Id).Call), Shown(call));
    }

    [Fact]
    public async Task Findings_scorecards_and_extracts_are_read_back_as_they_were_scored()
    {
        ScoredCall written = ScoredCalls.Full();
        await PublishAsync([written]);

        DatasetReader reader = DatasetReader.Open(_folder.Path)!;
        DateOnly day = reader.Days().Single();
        CallRows rows = CallRows.From(written);
        Assert.Equal(Shown(rows.Findings), Shown(reader.Rows<FindingRow>(Table.Findings, day)));
        Assert.Equal(Shown(rows.Scorecards), Shown(reader.Rows<ScorecardRow>(Table.Scorecards, day)));
        Assert.Equal(Shown(rows.Extracts), Shown(reader.Rows<ExtractRow>(Table.Extracts, day)));
        Assert.Equal(Shown(rows.Call), Shown(reader.Rows<CallRow>(Table.Calls, day).Single()));
    }

    [Fact]
    public async Task Runs_quarantine_and_labels_are_read_back_as_they_were_written()
    {
        QuarantinedInput broken = new("night/b.wav", "ingest", "truncated", "The file ends after 10 of 200 bytes.", 2, "w9", ScoredCalls.Run);
        Label[] labels =
        [
            new(new("c-1"), new("greet-at-start"), "eva", Verdict.Met, "said \"hej\"", "review", 2.5, new(2026, 10, 8, 9, 0, 0, 123, TimeSpan.Zero)),
            new(new("c-1"), new("thank-at-end"), "eva", Verdict.NotApplicable, "", "dispute", null, new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero)),
        ];
        using (DatasetWriter writer = Open())
            await writer.PublishAsync(new(ScoredCalls.Record(), [broken], labels));

        DatasetReader reader = DatasetReader.Open(_folder.Path)!;
        Assert.Equal([ScoredCalls.Record()], reader.Runs());
        Assert.Equal([broken], reader.Quarantine());
        Assert.Equal(labels, reader.Labels());
    }

    [Fact]
    public async Task DuckDB_reads_what_was_written()
    {
        await PublishAsync([ScoredCalls.Full("c-2"), ScoredCalls.Silent("c-1")]);

        Assert.Equal("c-2", Sql(Table.Calls, "SELECT call_id FROM t WHERE facts['тариф'] = 'L' AND events[1].kind = 'hold' AND events[2].by = 'unknown' AND notes = ['channels look swapped']"));
        Assert.Equal("2026-10-06", Sql(Table.Calls, "SELECT DISTINCT day::VARCHAR FROM t"));
        Assert.Equal("TIMESTAMP WITH TIME ZONE", Sql(Table.Calls, "SELECT DISTINCT typeof(started_at) FROM t"));
        Assert.Equal("MAP(VARCHAR, VARCHAR)", Sql(Table.Calls, "SELECT DISTINCT typeof(facts) FROM t"));
        Assert.Equal("61.234", Sql(Table.Calls, "SELECT duration_s FROM t WHERE call_id = 'c-2'"));
        Assert.Equal("True", Sql(Table.Calls, "SELECT asr_confidence IS NULL FROM t WHERE call_id = 'c-1'"));
        Assert.Equal("True", Sql(Table.Calls, "SELECT asr_confidence = 0.1::DOUBLE + 0.2::DOUBLE FROM t WHERE call_id = 'c-2'"));
        Assert.Equal("Здравствуйте", Sql(Table.Utterances, "SELECT text[words[1].char_start + 1 : words[1].char_start + words[1].char_length] FROM t WHERE index = 0"));
        Assert.Equal("True", Sql(Table.Utterances, "SELECT words[2].confidence IS NULL FROM t WHERE index = 0"));
        Assert.Equal("0", Sql(Table.Utterances, "SELECT len(words) + len(acts) FROM t WHERE index = 1"));
        Assert.Equal("thanks", Sql(Table.Utterances, "SELECT acts[2].act FROM t WHERE acts[2].probability = 0.05"));
        Assert.Equal("late", Sql(Table.Findings, "SELECT e.kind FROM (SELECT unnest(evidence) AS e FROM t) WHERE e.by = -1.25 AND e.quote = 'ja'"));
        Assert.Equal("cannot-tell", Sql(Table.Findings, "SELECT verdict FROM t WHERE len(evidence) = 0 AND review_gate"));
        Assert.Equal("total", Sql(Table.Scorecards, "SELECT section FROM t WHERE score_percent IS NULL"));
    }

    [Theory]
    [InlineData("started_at >= TIMESTAMPTZ '2026-10-06 20:30:00+00'", "1")]
    [InlineData("started_at > TIMESTAMPTZ '2026-10-06 20:30:00+00'", "0")]
    [InlineData("started_at < TIMESTAMPTZ '2020-01-01 00:00:00+00'", "0")]
    public async Task DuckDB_prunes_by_right_statistics_of_times(string condition, string rows)
    {
        await PublishAsync([ScoredCalls.Full()]);
        Assert.Equal(rows, Sql(Table.Calls, $"SELECT count(*) FROM t WHERE {condition}"));
    }

    private async Task PublishAsync(IEnumerable<ScoredCall> calls)
    {
        using DatasetWriter writer = Open();
        foreach (ScoredCall call in calls)
            writer.Stage(call);
        await writer.PublishAsync(new(ScoredCalls.Record()));
    }

    private DatasetWriter Open() => DatasetWriter.TryOpen(_folder.Path, TimeProvider.System, out _)!;

    private string Sql(string table, string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string files = string.Join(", ", DatasetReader.Open(_folder.Path)!.Files(table).Select(f => $"'{f}'"));
        command.CommandText = $"WITH t AS (SELECT * FROM read_parquet([{files}], hive_partitioning = true)) {query}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    private static string Shown<T>(T value) => JsonSerializer.Serialize(value);
}

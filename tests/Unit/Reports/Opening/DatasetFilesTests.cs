using CallQa.Dataset;
using CallQa.Reports;
using CallQa.Reports.Opening;
using CallQa.Reports.Sql;
using CallQa.Unit.Dataset;
using Xunit;

namespace CallQa.Unit.Reports.Opening;

public class DatasetFilesTests
{
    // What is claimed of empty tables must be what full ones have: both are read, name by name and type by type.
    [Fact]
    public async Task Columns_claimed_for_empty_tables_are_those_that_the_writer_writes()
    {
        using var folder = new TemporaryFolder();
        using (DatasetWriter writer = DatasetWriter.TryOpen(folder.Path, TimeProvider.System, out _)!)
        {
            writer.Stage(ScoredCalls.Full("c-1"));
            await writer.PublishAsync(new(ScoredCalls.Record()));
        }

        Assert.True(DatasetView.TryOpen(folder.Path, out DatasetView? written, out _));
        using var empty = new TestDataset();
        using DatasetView claimed = empty.Open();
        using (written)
            foreach (string table in (string[])["calls", "utterances", "extracts", "findings", "scorecards", "tallies", "runs"])
                Assert.Equal((table, Columns(claimed, table)), (table, Columns(written, table)));
    }

    private static string Columns(DatasetView view, string table)
    {
        SqlAnswer answer = SqlQuery.Run(view, $"DESCRIBE {table}", 100, TestContext.Current.CancellationToken);
        Assert.Equal("", answer.Problem);
        return string.Join('\n', answer.Table!.Rows.Select(r => $"{r[0]} {r[1]}").Order(StringComparer.Ordinal));
    }
}
